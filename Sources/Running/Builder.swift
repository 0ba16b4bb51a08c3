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
  private let cache: ProgramCache
  private let limiter = Limiter(ProcessInfo.processInfo.activeProcessorCount)

  /// - Parameters:
  ///   - cache: The folder that Lanes keeps its cache in.
  ///   - cacheBound: What the compiled programs in it may take, in bytes.
  package init(
    toolchain: Toolchain, library: PracticeLibrary, cache: String = CacheFolder.path(), cacheBound: Int = 512 << 20
  ) {
    self.toolchain = toolchain
    self.library = library
    self.cache = ProgramCache(folder: cache, bound: cacheBound)
  }

  /// Compiles a program, or finds it compiled.
  ///
  /// - Throws: `LanesError` if a source cannot be read, if the compiler crashes or does not come to an end, or if the cache cannot
  ///   be written; `CancellationError`. A program that the compiler does not accept is a result, not an error.
  package func build(_ request: BuildRequest) async throws -> BuildResult {
    let start = ContinuousClock.now
    var key = try key(of: request)
    if let known = cache.find(key) {
      return .built(
        Program(
          path: known.program, sources: request.sources, warnings: known.warnings, isCached: true,
          buildMilliseconds: start.duration(to: .now) / .milliseconds(1)))
    }
    return try await limiter.run {
      // A source saved while it was compiled would be stored under the key of its old text.
      for _ in 0..<3 {
        let staging = try makeStagingFolder()
        defer { Files.remove(staging) }
        let job = BuildJob(request: request, toolchain: toolchain, library: library, folder: staging, deadline: deadline)
        let compiled = try await job.run()
        let now = try self.key(of: request)
        guard now == key else {
          key = now
          continue
        }
        switch compiled {
        case .rejected(let messages): return .rejected(messages)
        case .accepted(let warnings):
          let path: String
          do { path = try cache.store(key, from: staging, warnings: warnings) } catch { throw unwritable(error) }
          return .built(
            Program(
              path: path, sources: request.sources, warnings: warnings, isCached: false,
              buildMilliseconds: start.duration(to: .now) / .milliseconds(1)))
        }
      }
      throw LanesError(
        code: .failed, message: "\"\(request.sources.first ?? "")\" keeps changing while it is compiled",
        fix: "save it once more and try again")
    }
  }

  /// Everything that the compiled program depends on, as one name.
  private func key(of request: BuildRequest) throws -> String {
    var input = HashInput()
    input.append(toolchain.key)
    input.append(library.key)
    input.append(request.module)
    input.append(request.flags)
    for source in request.sources {
      guard let bytes = Files.read(source) else {
        throw LanesError(code: .failed, message: "\"\(source)\" cannot be read", fix: "look whether the file is there and readable")
      }
      input.append(source)
      input.append(bytes)
    }
    return input.name
  }

  private func makeStagingFolder() throws -> String {
    do { return try cache.makeStagingFolder() } catch { throw unwritable(error) }
  }

  private func unwritable(_ error: any Error) -> LanesError {
    LanesError(
      code: .failed, message: "the cache \"\(cache.folder)\" cannot be written: \(error)",
      fix: "make room or set XDG_CACHE_HOME to a folder that can be written")
  }
}
