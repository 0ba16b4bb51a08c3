import Curriculum
import Foundation
import SystemPackage

/// A lock on a file between processes. The system releases it when its holder ends, however that happens.
package enum FileLock {
  /// Runs `body` while the lock is held.
  ///
  /// - Throws: `LanesError` if the file cannot be made or the lock is not free within `patience` of real time; `CancellationError`;
  ///   what `body` throws.
  package static func hold<T>(_ path: String, within patience: Duration, _ body: () async throws -> T) async throws -> T {
    let descriptor: FileDescriptor
    do {
      try Files.makeFolder(path.parentFolder)
      descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec], permissions: .ownerReadWrite)
    } catch {
      throw LanesError(code: .failed, message: "\"\(path)\" cannot be written: \(error)", fix: "make its folder writable")
    }
    defer { try? descriptor.close() }
    let end = ContinuousClock.now + patience
    while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < end else {
        throw LanesError(
          code: .failed, message: "another process has held \"\(path)\" for \(patience)",
          fix: "end the other `lanes` and try again")
      }
      // There is no way to be told of a lock's release without a thread that waits for it.
      try await Task.sleep(for: .milliseconds(100))
    }
    return try await body()
  }
}
