import Foundation

/// The bytes of a submission, or why they cannot be an answer.
enum SubmissionText: Equatable, Sendable {
  /// Text in UTF-8, neither empty nor too long.
  case text([UInt8])
  /// A sentence for the learner.
  case refused(String)

  /// The most bytes an answer may have.
  static let largest = 1 << 20

  /// Reads a file without following a link in its place, and without waiting for a pipe.
  init(reading path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = .refused("The file cannot be read: \(String(cString: strerror(errno))).")
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      self = .refused("This is not a plain file; hand in the text of the answer.")
      return
    }
    guard status.st_size <= Self.largest, let bytes = Self.bytes(of: descriptor) else {
      self = .refused("The file has more than 1 MB, which no answer needs; hand in the source alone.")
      return
    }
    self.init(bytes)
  }

  /// Judges bytes that were read.
  init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .refused("The file is not UTF-8 text; save it as UTF-8 and hand it in again.")
      return
    }
    self = text.allSatisfy(\.isWhitespace) ? .refused("The file is empty.") : .text(bytes)
  }

  /// - Returns: All bytes up to the end; `nil` if there are too many, or if reading fails.
  private static func bytes(of descriptor: Int32) -> [UInt8]? {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while all.count <= largest {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return all }
      all += chunk[..<count]
    }
    return nil
  }
}
