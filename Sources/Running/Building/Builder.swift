import Curriculum
import Foundation

/// Compiles programs the short way: the compiler's frontend and the linker, without their drivers, and only if the same program
/// was not compiled before.
///
/// Any number of builds may be asked for at once; as many run as the computer has cores.
package struct Builder: Sendable {
  package let toolchain: Toolchain
  package let library: PracticeLibrary
  /// Real time that one compilation may take. Swift's type checker gives up by itself much earlier.
  package var deadline = Duration.seconds(60)
  private let cache: ArtifactCache
  private let objects: ArtifactCache
  /// What was found out about programs.
  let values: ArtifactCache
  private let limiter = Limiter(ProcessInfo.processInfo.activeProcessorCount)

  /// - Parameters:
  ///   - cache: The folder that Lanes keeps its cache in.
  ///   - cacheBound: What the compiled programs in it may take, in bytes; kept objects may take a quarter of that besides, values a sixteenth.
  package init(
    toolchain: Toolchain, library: PracticeLibrary, cache: String = BaseDirectories.own.cache, cacheBound: Int = 512 << 20
  ) {
    self.toolchain = toolchain
    self.library = library
    self.cache = ArtifactCache(.program, folder: cache, bound: cacheBound)
    objects = ArtifactCache(.object, folder: cache, bound: cacheBound / 4)
    values = ArtifactCache(.value, folder: cache, bound: cacheBound / 16)
  }

  /// Compiles a program, or finds it compiled.
  ///
  /// - Throws: `LanesError` if a source cannot be read, if the compiler crashes or does not come to an end, or if the cache cannot
  ///   be written; `CancellationError`. A program that the compiler does not accept is a result, not an error.
  package func build(_ request: BuildRequest) async throws -> BuildResult {
    let start = ContinuousClock.now
    var texts = try SourceTexts(request)
    let known = texts.programKey(request, toolchain, library)
    if let found = cache.find(known) {
      return .built(program(request, found.path, found.warnings, isCached: true, start))
    }
    // A source saved while it was compiled would be stored under the key of its old text.
    for _ in 0..<3 {
      let staging = try makeStagingFolder()
      defer { Files.remove(staging) }
      let key = texts.programKey(request, toolchain, library)
      let tools = Tools(deadline: deadline, limiter: limiter)
      let frontend = Frontend(request: request, toolchain: toolchain, library: library, tools: tools)
      let compiled = try await BuildJob(frontend: frontend, texts: texts, objects: objects, folder: staging).run()
      let now = try SourceTexts(request)
      guard now == texts else {
        texts = now
        continue
      }
      if let fresh = compiled.fresh {
        // Without it the next build takes longer and is as right.
        try? objects.store(fresh.key, file: fresh.path, warnings: fresh.warnings)
      }
      guard compiled.isAccepted else {
        if let shortage = compiled.messages.first(where: \.tellsOfShortage) { throw unwritable(shortage.text) }
        return .rejected(compiled.messages)
      }
      Files.names(in: staging).filter { $0.hasSuffix(".o") }.forEach { Files.remove(staging.slash($0)) }
      let path: String
      do { path = try cache.store(key, from: staging, warnings: compiled.messages) } catch { throw unwritable(error) }
      return .built(program(request, path, compiled.messages, isCached: false, start))
    }
    throw LanesError(
      code: .failed, message: "\"\(request.sources.first ?? "")\" keeps changing while it is compiled",
      fix: "save it once more and try again")
  }

  private func program(
    _ request: BuildRequest, _ path: String, _ warnings: [CompilerMessage], isCached: Bool, _ start: ContinuousClock.Instant
  ) -> Program {
    Program(
      path: path, needs: [library.folder.slash("libPractice.so")] + toolchain.libraryFolders, library: library.folder,
      sources: request.sources, warnings: warnings, isCached: isCached,
      buildMilliseconds: start.duration(to: .now) / .milliseconds(1))
  }

  private func makeStagingFolder() throws -> String {
    do { return try cache.makeStagingFolder() } catch { throw unwritable(error) }
  }

  private func unwritable(_ error: Any) -> LanesError {
    LanesError(
      code: .failed, message: "the cache \"\(cache.folder)\" cannot be written: \(error)",
      fix: "make room or set XDG_CACHE_HOME to a folder that can be written")
  }
}

extension CompilerMessage {
  /// Whether the compiler or the linker could not write what it made, which is no fault of the source. It then names no place in one.
  var tellsOfShortage: Bool {
    guard severity == .error, line == 0 else { return false }
    return ["No space left on device", "Disk quota exceeded", "Read-only file system"].contains { text.contains($0) }
  }
}
