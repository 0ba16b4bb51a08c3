import Foundation

/// A lock between processes that ends with its holder, however that ends.
///
/// It is a file of its own, because the files it guards are replaced by renaming.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The lock's file, made when missing.
  ///   - patience: How long to wait for another holder, in milliseconds. Not for ever: the holder may be a suspended process.
  init(_ path: String, patience: Int = 2_000) throws(FileFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let isHeld = errno == EWOULDBLOCK
      guard isHeld || errno == EINTR, waited < patience else {
        let failure = isHeld ? FileFailure(path, reason: "another Lanes holds the lock") : FileFailure(path)
        close(descriptor)
        throw failure
      }
      usleep(5_000)
      waited += 5
    }
  }

  deinit { close(descriptor) }
}
