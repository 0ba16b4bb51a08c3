import Foundation

/// What tells one state of a file from another without reading it: its path, size and time of modification.
struct FileStamp: Codable, Hashable, Sendable {
  let path: String
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int64

  /// - Returns: `nil` if there is nothing at `path`. Links are followed.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The file as a part of a cache key.
  var key: String { "\(path)\n\(size)\n\(modified)" }
}
