import Foundation

/// Reading and replacing small files so that a kill, a crash or a full disk leaves the old or the new one, never half of one.
enum Files {
  /// What a path leads to.
  enum Content: Equatable {
    case absent
    case bytes([UInt8])
    /// Something that is no plain file, or one larger than the limit.
    case unsuitable(String)
  }

  /// Reads a plain file of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(FileFailure) -> Content {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return .absent }
      throw FileFailure(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unsuitable("is not a plain file") }
    guard status.st_size <= limit else { return .unsuitable("is larger than \(limit / 1024) kB") }
    var bytes = [UInt8]()
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let got = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileFailure(path) }
      if got == 0 { return .bytes(bytes) }
      bytes += chunk[..<got]
    }
    return .unsuitable("is larger than \(limit / 1024) kB")
  }

  /// Puts a file in place of another in one step: written beside it, flushed to the disk, renamed.
  ///
  /// - Parameter backup: Where the previous file is kept, if it is.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t, backup: String? = nil) throws(FileFailure) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFailure(path) }
    do throws(FileFailure) {
      try write(bytes, to: descriptor, path)
      guard fsync(descriptor) == 0 else { throw FileFailure(path) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    if let backup {
      unlink(backup)
      // A file system without hard links goes without a backup.
      _ = link(path, backup)
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileFailure(path)
      unlink(temporary)
      throw failure
    }
    flushFolder(of: path)
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFailure(path) }
      done += count
    }
  }

  /// Moves something out of the way, to the first free name of `path.broken-1`, `path.broken-2`, ...
  ///
  /// - Returns: The new path.
  static func setAside(_ path: String) throws(FileFailure) -> String {
    let place = free(1...10_000) { "\(path).broken-\($0)" }
    guard let place, rename(path, place) == 0 else { throw FileFailure(path) }
    return place
  }

  /// The first of the numbered names that nothing has.
  static func free(_ numbers: ClosedRange<Int>, name: (Int) -> String) -> String? {
    numbers.lazy.map(name).first { path in
      var status = stat()
      return lstat(path, &status) != 0
    }
  }

  /// Makes a folder with those above it.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(FileFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(path, reason: "it is not a folder") }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash]), mode: mode) }
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileFailure(path) }
  }

  /// Whether something is at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// A rename is on the disk only when the folder is.
  private static func flushFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let descriptor = open(String(path[..<slash]), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
