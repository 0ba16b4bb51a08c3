import Curriculum
import Foundation

extension PracticeLibrary {
  /// Finds the library, and builds it first, and the sandbox, if one of them is missing or older than its sources.
  ///
  /// - Parameters:
  ///   - folder: Where it should be; by default where the running executable is.
  ///   - toolchain: Builds it.
  ///   - patience: Real time to wait for another build of the same package before giving up.
  ///   - progress: Called with each line to show while it is built, which takes about half a minute from nothing.
  /// - Throws: `LanesError` if it is missing and cannot be built.
  package static func find(
    in folder: String? = nil, toolchain: Toolchain, cache: String = BaseDirectories.own.cache, patience: Duration = .seconds(20),
    progress: @escaping @Sendable (String) -> Void
  ) async throws -> PracticeLibrary {
    let folder = try folder ?? ownFolder()
    guard let package = PracticeSources(besideExecutableIn: folder) else {
      guard let library = PracticeLibrary(in: folder) else { throw missing(folder) }
      return library
    }
    let fresh: @Sendable () -> PracticeLibrary? = {
      package.stale(in: folder, cache: cache).isEmpty ? PracticeLibrary(in: folder) : nil
    }
    if let library = fresh() { return library }
    let build = PracticeBuild(
      package: package, folder: folder, toolchain: toolchain, products: { package.stale(in: folder, cache: cache) },
      patience: patience, progress: progress)
    return try await build.run(
      unless: fresh,
      built: {
        guard let library = PracticeLibrary(in: folder) else { throw missing(folder) }
        package.markFresh(in: folder, cache: cache)
        return library
      })
  }

  private static func ownFolder() throws -> String {
    guard let folder = Sandbox.ownFolder else {
      throw LanesError.fault("the running executable cannot be found through \"/proc/self/exe\"")
    }
    return folder
  }

  private static func missing(_ folder: String) -> LanesError {
    LanesError(
      code: .toolchain, message: "\"\(folder.slash("libPractice.so"))\" or its modules are missing",
      fix: "run `\(PracticeBuild.commands.joined(separator: " && "))` in the folder that Lanes was built in")
  }
}
