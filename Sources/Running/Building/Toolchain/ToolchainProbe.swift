import Curriculum
import Foundation

/// Asks a toolchain's drivers what they are and how they compile and link. Takes about half a second.
struct ToolchainProbe {
  let compiler: String
  let environment: [String: String]
  let stamps: [FileStamp]

  private static let object = "probe.o"
  private static let install = "install Swift 6.3 from https://www.swift.org/install, or put its \"swiftc\" first on the path"

  func run() async throws -> Toolchain {
    let folder = try Files.makeUniqueFolder(in: Files.temporaryFolder(environment), prefix: "lanes-probe-")
    defer { Files.remove(folder) }
    try Files.replace(folder.slash(Self.object), with: [])
    try Files.replace(folder.slash("probe.swift"), with: [])

    let info = try await targetInfo(folder)
    guard let version = Toolchain.version(in: info.compilerVersion), Toolchain.isUsable(version) else {
      throw LanesError.toolchain(
        "\"\(compiler)\" is \"\(info.compilerVersion)\", and Lanes works with Swift 6.3", fix: Self.install)
    }
    async let compiling = ask(
      compiler, ["-###", "-c", "-Onone", "-g", "-swift-version", "6", "-parse-as-library", "-module-name", "Probe", "probe.swift"],
      folder)
    async let linking = ask(compiler, ["-###", Self.object, "-o", "probe"], folder)
    guard let frontend = DriverPlan.compile(try await compiling) else { throw unusable("does not say how it compiles") }
    guard let driver = DriverPlan.clang(try await linking) else { throw unusable("does not say how it links") }
    let lld = frontend.program.parentFolder.slash("ld.lld")
    let printed = try await ask(driver.program, ["-###"] + driver.arguments, folder)
    guard
      let linker = DriverPlan.link(printed, object: Self.object, lld: Files.isExecutable(lld) ? lld : nil)
    else { throw unusable("has a linker that Lanes does not understand") }
    return Toolchain(
      description: info.compilerVersion, compiler: compiler, triple: info.target.triple,
      resources: info.paths.runtimeResourcePath, frontend: frontend, linker: linker, libraryFolders: info.paths.runtimeLibraryPaths,
      libraries: libraries(in: info.paths.runtimeLibraryPaths),
      stamps: stamps + [frontend.program, linker.program].compactMap { FileStamp(String($0)) })
  }

  private func targetInfo(_ folder: String) async throws -> TargetInfo {
    let printed = try await ask(compiler, ["-print-target-info"], folder)
    guard let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(printed.utf8)) else {
      throw unusable("does not describe itself when asked with -print-target-info")
    }
    return info
  }

  /// What a program prints. `clang` prints its plan on standard error, `swiftc` on standard output.
  private func ask(_ program: String, _ arguments: [String], _ folder: String) async throws -> String {
    let process = SupervisedProcess(
      executable: program, arguments: arguments, environment: environment, directory: folder, deadline: .seconds(30))
    guard let outcome = try? await process.run() else {
      try Task.checkCancellation()
      throw unusable("cannot be started")
    }
    if outcome.termination == .interrupted { throw CancellationError() }
    guard outcome.termination.isSuccess else {
      let words = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").first ?? "it prints nothing"
      throw unusable("fails: \(words)")
    }
    return String(decoding: program == compiler ? outcome.standardOutput : outcome.standardError, as: UTF8.self)
  }

  private func unusable(_ what: String) -> LanesError {
    .toolchain("\"\(compiler)\" \(what)", fix: Self.install)
  }

  /// The libraries that a program may need besides the core: all of the runtime's folder but those for tests and for debuggers.
  private func libraries(in folders: [String]) -> [String] {
    let foreign = ["Test", "XCT", "Mirror", "swiftRuntime", "Builtin_float"]
    var names: Set<String> = []
    for file in folders.flatMap({ Files.names(in: $0) }) where file.hasPrefix("lib") && file.hasSuffix(".so") {
      let name = String(file.dropFirst(3).dropLast(3))
      if !foreign.contains(where: { name.contains($0) }) { names.insert(name) }
    }
    return names.sorted()
  }
}
