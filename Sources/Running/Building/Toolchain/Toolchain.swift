/// The Swift toolchain that learners' programs are compiled with, as its own driver describes it.
package struct Toolchain: Codable, Equatable, Sendable {
  /// What the driver says about itself: `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  package let description: String
  /// The `swiftc` that was found on the path.
  package let compiler: String
  /// The target, such as `x86_64-unknown-linux-gnu`.
  package let triple: String
  /// The folder of the runtime's modules and libraries, `.../lib/swift`.
  package let resources: String
  /// `swift-frontend`, and the arguments that the driver gives it for one object: target, plug-ins, debug format.
  let frontend: DriverPlan.Compile
  /// The linker and its arguments.
  let linker: DriverPlan.Link
  /// The folders that hold the runtime's libraries.
  let libraryFolders: [String]
  /// Names that the linker knows the runtime's libraries by, without those of test frameworks.
  let libraries: [String]
  /// What was looked at: a later run asks again if one of them has changed.
  let stamps: [FileStamp]

  /// The version, such as `6.3.1`.
  package var version: String { Self.version(in: description) ?? "unknown" }

  /// The folder of the toolchain's programs.
  package var programs: String { frontend.program.parentFolder }

  /// A program of the toolchain, such as `llvm-symbolizer`.
  package func program(_ name: String) -> String { programs.slash(name) }

  /// The same toolchain with another driver, for tests.
  func compiling(with compiler: String) -> Toolchain {
    Toolchain(
      description: description, compiler: compiler, triple: triple, resources: resources, frontend: frontend, linker: linker,
      libraryFolders: libraryFolders, libraries: libraries, stamps: stamps)
  }

  /// Part of every cache key: a program built with another compiler is another program.
  var key: String { ([description] + stamps.map(\.key)).joined(separator: "\n") }

  /// The version in a driver's description; `nil` if it names none.
  static func version(in description: String) -> String? {
    let words = description.split(whereSeparator: \.isWhitespace)
    guard let index = words.firstIndex(of: "version"), index + 1 < words.endIndex else { return nil }
    return String(words[index + 1])
  }

  /// Whether Lanes can work with this version: the machine relies on the runtime of 6.3.
  static func isUsable(_ version: String) -> Bool {
    let parts = version.split(whereSeparator: { !$0.isNumber })
    return parts.count >= 2 && parts[0] == "6" && parts[1] == "3"
  }
}
