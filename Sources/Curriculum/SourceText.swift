import Foundation

/// A text file of a course, as lines.
package struct SourceText: Sendable {
  /// Where it was read.
  package let path: String
  /// The lines without their ends; a byte order mark is dropped, and CRLF counts as one line end.
  package let lines: [String]

  /// The largest file that is read, in bytes. Markdown can take quadratic time, and no lesson comes near this size.
  package static let largest = 256 * 1024

  /// Splits a text that is already at hand.
  package init(path: String, text: String) {
    self.path = path
    lines = Self.split(Array(text.utf8))
  }

  /// Reads a file.
  ///
  /// - Throws: A ``Diagnostic`` if there is no such file, if it is not a plain one, larger than ``largest``, unreadable, or not UTF-8.
  package init(reading path: String) throws(Diagnostic) {
    self.path = path
    let bytes = try Self.bytes(of: path)
    if String(bytes: bytes, encoding: .utf8) == nil {
      let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .firstIndex { String(bytes: $0, encoding: .utf8) == nil }
      throw Diagnostic(file: path, line: (line ?? 0) + 1, message: "the file is not UTF-8", fix: "save it as UTF-8")
    }
    lines = Self.split(bytes)
  }

  private static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    func refusal(_ message: String, _ fix: String) -> Diagnostic { Diagnostic(file: path, message: message, fix: fix) }
    func systemRefusal() -> Diagnostic {
      let reason = errno
      return reason == ENOENT
        ? refusal("there is no such file", "add it")
        : refusal("the file cannot be read: \(String(cString: strerror(reason)))", "make it readable")
    }
    // Without O_NONBLOCK a named pipe in a course's folder would stop the program here.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemRefusal() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemRefusal() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw refusal("this is not a plain file", "put a text file in its place") }
    var bytes = [UInt8](repeating: 0, count: largest + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw systemRefusal() }
      if got == 0 { break }
      count += got
    }
    guard count <= largest else { throw refusal("the file is larger than 256 kB", "split it, or quote less") }
    return Array(bytes[..<count])
  }

  private static func split(_ bytes: [UInt8]) -> [String] {
    var lines = [String]()
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      var start = all.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < all.count {
        // memchr, because a loop over bytes costs most of a course list's time in a debug build.
        let found = memchr(base + start, 0x0A, all.count - start)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? all.count
        let stop = end > start && all[end - 1] == 0x0D ? end - 1 : end
        lines.append(String(decoding: UnsafeBufferPointer(rebasing: all[start..<stop]), as: UTF8.self))
        start = end + 1
      }
    }
    return lines
  }
}
