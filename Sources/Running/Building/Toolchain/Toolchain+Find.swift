import Curriculum
import Foundation

extension Toolchain {
  /// Finds the toolchain whose `swiftc` comes first on the path, and asks its drivers how they compile and link.
  ///
  /// What they answer is kept in the cache folder until `swiftc` (or what it stands for) changes: asking takes about half a second,
  /// and a later call a few file stamps.
  ///
  /// - Throws: `LanesError` of code `toolchain` if there is no `swiftc`, if it does not answer, or if it is of a version that the
  ///   machine does not know.
  package static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment, cache: String? = nil
  ) async throws -> Toolchain {
    guard let compiler = compiler(environment) else {
      throw LanesError.toolchain(
        "there is no \"swiftc\" on the path", fix: "install Swift 6.3 from https://www.swift.org/install and open a new terminal")
    }
    let folder = cache ?? BaseDirectories(environment: environment).cache
    let stamps = stamps(of: compiler, environment)
    let file = folder.slash("toolchains").slash(StableHash.name(of: Array(stamps.map(\.key).joined(separator: "\n").utf8)))
    if let known = Files.decode(Toolchain.self, from: file), known.stamps.allSatisfy({ FileStamp($0.path) == $0 }) {
      return known
    }
    let found = try await ToolchainProbe(compiler: compiler, environment: environment, stamps: stamps).run()
    // A cache that cannot be written costs time at the next start and nothing else.
    try? Files.makeFolder(folder.slash("toolchains"))
    try? Files.encode(found, to: file)
    return found
  }

  private static func compiler(_ environment: [String: String]) -> String? {
    for folder in (environment["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let candidate = String(folder).slash("swiftc")
      if Files.isExecutable(candidate) { return candidate }
    }
    return nil
  }

  /// `swiftc` itself, and for the version manager swiftly also the file in which it keeps which toolchain is in use.
  private static func stamps(of compiler: String, _ environment: [String: String]) -> [FileStamp] {
    let real = Files.resolved(compiler) ?? compiler
    var files = [compiler, real]
    if real.lastName == "swiftly" {
      let home = environment["HOME"] ?? NSHomeDirectory()
      let swiftly = environment["SWIFTLY_HOME_DIR"] ?? home.slash(".local/share/swiftly")
      files.append(swiftly.slash("config.json"))
    }
    return files.compactMap { FileStamp($0) }
  }
}

extension LanesError {
  /// The Swift toolchain cannot be used.
  static func toolchain(_ message: String, fix: String) -> LanesError { LanesError(code: .toolchain, message: message, fix: fix) }
}
