import Curriculum
import Foundation
import Running

/// A file that verdicts are appended to as they come, so that a batch that was interrupted goes on where it stopped.
///
/// Several batches may use one journal at the same time: each line is appended under a lock. Whatever ends a process or the computer
/// damages at most the line under way, which is dropped when the file is opened next.
package final class Journal {
  /// What people should be told, each a sentence in lower case without a full stop.
  package private(set) var notices: [String] = []
  package let path: String
  private var verdicts: [String: [UInt8]] = [:]
  /// How far the file has been read, in bytes.
  private var end = 0
  private var isBroken = false

  /// Real time to wait for another batch that writes.
  private static let patience = Duration.seconds(10)

  /// Opens a journal, or makes it with the folders above it.
  ///
  /// - Throws: `LanesError` if the file cannot be read and written, or is something else; `CancellationError`.
  package init(_ path: String) async throws {
    self.path = path
    try await FileLock.hold(path, within: Self.patience) { try open() }
  }

  /// A batch without a journal, which remembers nothing; says why.
  package init(withoutFile notice: String) {
    path = ""
    isBroken = true
    notices = [notice]
  }

  /// Whether verdicts are being kept.
  package var isKept: Bool { !isBroken }

  /// The verdict of a key, if it is known.
  package func verdict(_ key: String) -> StoredVerdict? { verdicts[key].flatMap { StoredVerdict(json: $0) } }

  /// Appends a verdict and waits until it is on the disk. What others have appended meanwhile is known afterwards.
  ///
  /// A file that cannot be written is told once, and the batch goes on without it.
  package func append(_ verdict: StoredVerdict, for key: String) async {
    verdicts[key] = verdict.json
    guard !isBroken else { return }
    do {
      try await FileLock.hold(path, within: Self.patience) {
        try readOn(repairing: true)
        try write(JournalLine(key: key, verdict: verdict.json).bytes)
      }
    } catch is CancellationError {
      // The lock was taken by another batch while this one was told to stop: the verdict is in the result, and is made again next time.
    } catch {
      isBroken = true
      let why = (error as? LanesError)?.message ?? "\(error)"
      notices.append("the journal is not kept any more, so that what follows would be graded again: \(why)")
    }
  }

  // MARK: The file

  private func open() throws {
    let bytes = try contents(from: 0)
    let header = JournalLine.header + [UInt8(ascii: "\n")]
    if !bytes.starts(with: header) {
      // A header that was cut short is the beginning of one.
      guard header.starts(with: bytes) else { throw notAJournal() }
      guard truncate(path, 0) == 0 else { throw unusable() }
      try write(header)
      return
    }
    end = header.count
    try readOn(repairing: true)
  }

  /// Reads the lines that were appended since. Call it with the lock held.
  ///
  /// - Parameter repairing: Whether a line at the end that was cut short is removed.
  private func readOn(repairing: Bool) throws {
    let bytes = try contents(from: end)
    guard !bytes.isEmpty else { return }
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var damaged = 0
    for line in bytes[..<whole].split(separator: UInt8(ascii: "\n")) {
      if let line = JournalLine(line) { verdicts[line.key] = line.verdict } else { damaged += 1 }
    }
    if damaged > 0 {
      notices.append("\(damaged) damaged \(damaged == 1 ? "line" : "lines") in '\(path)' left out, to be graded again")
    }
    if whole < bytes.count, repairing {
      notices.append("the last line of '\(path)' was cut short and is dropped: that submission is graded again")
      guard truncate(path, off_t(end + whole)) == 0 else { throw unusable() }
    }
    end += whole
  }

  private func contents(from offset: Int) throws -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw unusable() }
    defer { try? file.close() }
    // Cut or replaced by somebody else: what is known stays known, and reading goes on at its end.
    let size = Int(try file.seekToEnd())
    if size < offset { end = size }
    try file.seek(toOffset: UInt64(min(offset, size)))
    return Array(try file.readToEnd() ?? Data())
  }

  private func write(_ bytes: [UInt8]) throws {
    let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw unusable() }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unusable() }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw unusable() }
    end += bytes.count
  }

  private func unusable() -> LanesError {
    LanesError(
      code: .failed, message: "the journal '\(path)' cannot be used: \(String(cString: strerror(errno)))",
      fix: "name another file with --journal FILE")
  }

  private func notAJournal() -> LanesError {
    LanesError(
      code: .usage, message: "'\(path)' is not a journal of this version of lanes grade", fix: "name a new file with --journal FILE"
    )
  }
}
