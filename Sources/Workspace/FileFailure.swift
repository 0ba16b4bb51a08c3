import Foundation

/// A file operation that the system refused.
struct FileFailure: Error, Equatable {
  let path: String
  /// The system's words, such as "Permission denied".
  let reason: String

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Takes the reason from `errno`.
  init(_ path: String) {
    self.init(path, reason: String(cString: strerror(errno)))
  }
}
