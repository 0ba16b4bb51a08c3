/// Makes the executable of a program from its objects.
struct LinkJob {
  let request: BuildRequest
  let toolchain: Toolchain
  let library: PracticeLibrary
  let tools: Tools
  /// Where the executable goes.
  let program: String

  /// Links first with the few libraries that nearly every program needs and, if something is missing, with all of them: reading
  /// Foundation's symbols takes as long as all the rest of linking.
  ///
  /// - Returns: What the linker says against it; nothing if it linked.
  func run(_ objects: [String]) async throws -> [CompilerMessage] {
    if request.flags.contains(where: { $0.hasPrefix("-sanitize") }) { return try await linkWithDriver(objects) }
    let few = ["swiftCore", "swift_Concurrency", "swift_StringProcessing", "swiftSynchronization", "swiftSwiftOnoneSupport"]
    if !mentionsOtherLibrary() {
      let linked = try await tools.run(toolchain.linker.program, arguments(objects, few))
      if linked.termination.isSuccess { return [] }
    }
    let linked = try await tools.run(toolchain.linker.program, arguments(objects, toolchain.libraries))
    return linked.termination.isSuccess ? [] : LinkerMessages.messages(in: linked.output, source: request.sources.last)
  }

  private func arguments(_ objects: [String], _ libraries: [String]) -> [String] {
    // Practice comes first, so that the loader finds its clock before the one of libc, and stays even if no symbol of it is used.
    toolchain.linker.before + threads(of: toolchain.linker.program)
      + ["-o", program] + objects + ["-rpath", library.folder]
      + ["--no-as-needed", "-L", library.folder, "-lPractice"]
      + ["--as-needed"] + toolchain.libraryFolders.flatMap { ["-L", $0] } + libraries.map { "-l\($0)" } + ["--no-as-needed"]
      + toolchain.linker.after
  }

  /// For so few objects lld takes longer to start its threads than they save.
  private func threads(of linker: String) -> [String] { linker.lastName == "ld.lld" ? ["--threads=1"] : [] }

  /// Sanitizers bring libraries that only the driver knows.
  private func linkWithDriver(_ objects: [String]) async throws -> [CompilerMessage] {
    let sanitizers = request.flags.filter { $0.hasPrefix("-sanitize") }
    // Practice comes first here, too: it shows the sanitizer what the runtime's locks do.
    let arguments =
      sanitizers + [library.folder.slash("libPractice.so")] + objects
      + ["-o", program, "-Xlinker", "-rpath", "-Xlinker", library.folder]
    let linked = try await tools.run(toolchain.compiler, arguments)
    return linked.termination.isSuccess ? [] : LinkerMessages.messages(in: linked.output, source: request.sources.last)
  }

  /// A guess that only saves time: it decides whether to try the few libraries first.
  private func mentionsOtherLibrary() -> Bool {
    request.sources.contains { source in
      let text = String(decoding: Files.read(source) ?? [], as: UTF8.self)
      return ["import Foundation", "import Dispatch", "import Glibc", "import Observation"].contains { text.contains($0) }
    }
  }
}
