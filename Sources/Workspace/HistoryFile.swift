import Foundation
import Running

/// The lines typed at the prompt, kept between sessions: UTF-8, an entry a line, backslash and newline escaped, mode 0600.
package struct HistoryFile: Sendable {
  /// The file's path.
  package let path: String
  /// How many entries are kept.
  package let limit: Int
  /// The size in bytes from which the file is written anew without duplicates and old entries.
  private let largest: Int

  /// Takes a file; its folder need not exist.
  ///
  /// - Parameters:
  ///   - limit: How many entries are kept, 1 or more.
  ///   - largest: The size in bytes that makes the file be rewritten.
  package init(path: String, limit: Int = 2_000, largest: Int = 256 * 1024) {
    self.path = path
    self.limit = max(1, limit)
    self.largest = largest
  }

  /// The file of this user.
  package init(environment: [String: String]) {
    self.init(path: "\(BaseDirectories(environment: environment).state)/history")
  }

  /// The entries, oldest first, each once at its newest place, and what people should be told.
  package func load() -> (entries: [String], notices: [Notice]) {
    do throws(FileFailure) {
      switch try Files.read(path, limit: 64 * largest) {
      case .absent: return ([], [])
      case .unsuitable(let why): return ([], [try setAside(why)])
      case .bytes(let bytes):
        guard let history = HistoryText(bytes) else { return ([], [try setAside("is not a history file")]) }
        let notice = Notice("the last entry of '\(path)' was cut short", fix: "the others are used")
        return (history.newest(limit), history.isCutShort ? [notice] : [])
      }
    } catch {
      return ([], [Notice("history cannot be read from '\(error.path)': \(error.reason)", fix: "this session starts without it")])
    }
  }

  /// Adds an entry under a lock. One that is empty, begins with a space, or is longer than 64 kB is not kept.
  ///
  /// - Returns: What people should be told; nil when all went well.
  package func append(_ entry: String) -> Notice? {
    guard let line = HistoryText.line(for: entry) else { return nil }
    do throws(FileFailure) {
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash]), mode: 0o700) }
      let lock = try FileLock("\(path).lock")
      let size = try add(line)
      if size > largest { try compact() }
      _ = consume lock
      return nil
    } catch {
      return Notice("history cannot be written to '\(error.path)': \(error.reason)", fix: "this session goes on without keeping it")
    }
  }

  /// Appends a line in one write.
  ///
  /// - Returns: The file's new size.
  private func add(_ line: [UInt8]) throws(FileFailure) -> Int {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path, reason: "it is not a plain file") }
    let size = Int(status.st_size)
    // A writer that was killed may have left half a line: what follows must not become part of it.
    var last: UInt8 = 0x0A
    if size > 0 { _ = pread(descriptor, &last, 1, off_t(size - 1)) }
    let bytes = last == 0x0A ? line : [0x0A] + line
    do throws(FileFailure) {
      try Files.write(bytes, to: descriptor, path)
    } catch {
      // A full disk took a part: without it the file is as it was.
      _ = ftruncate(descriptor, off_t(size))
      throw error
    }
    return size + bytes.count
  }

  /// Writes the file anew with the newest entries, at most half of its largest size.
  private func compact() throws(FileFailure) {
    guard case .bytes(let bytes) = try Files.read(path, limit: 64 * largest), let history = HistoryText(bytes) else { return }
    var lines = [[UInt8]]()
    var size = 0
    for entry in history.newest(limit).reversed() {
      guard let line = HistoryText.line(for: entry) else { continue }
      size += line.count
      if size > largest / 2 { break }
      lines.append(line)
    }
    try Files.replace(path, with: Array(lines.reversed().joined()), mode: 0o600)
  }

  private func setAside(_ why: String) throws(FileFailure) -> Notice {
    let place = try Files.setAside(path)
    return Notice("'\(path)' \(why)", fix: "it is kept as '\(place)', and history starts anew")
  }
}
