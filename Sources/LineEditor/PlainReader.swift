#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// Lines from a pipe, a file, or a terminal that cannot be drawn on: no editing, no history, no escape sequence.
///
/// It reads ahead, so nothing else may read from its input. It belongs to one thread or actor at a time.
package final class PlainReader: LineReader {
  private let input: Int32
  private let output: Int32
  private let prompts: Bool
  private var pending: [UInt8] = []
  private var ended = false

  /// - Parameter prompts: whether to print prompts, without their colours; by default when the input is a terminal.
  package init(input: Int32 = 0, output: Int32 = 1, prompts: Bool? = nil) {
    (self.input, self.output) = (input, output)
    self.prompts = prompts ?? (isatty(input) == 1)
  }

  /// The right prompt is never shown. A last line without a newline is a line; invalid UTF-8 is repaired.
  package func read(prompt: Prompt, right: Prompt?) -> ReadResult {
    if prompts { writeAll(prompt.plain, to: output) }
    var searched = 0
    while true {
      if let newline = pending[searched...].firstIndex(of: 0x0A) {
        let line = take(upTo: newline)
        pending.removeFirst()
        return .line(line)
      }
      searched = pending.count
      if ended {
        guard pending.isEmpty else { return .line(take(upTo: pending.count)) }
        if prompts { writeAll("\n", to: output) }
        return .end
      }
      if !fill() { return .failed }
    }
  }

  /// False: a pipe is a script, and keeps no history.
  @discardableResult
  package func remember(_ line: String) -> Bool { false }

  package var remote: ReaderRemote {
    let output = output
    return ReaderRemote(
      print: { text in
        Self.lock.withLock { _ in writeAll(text.hasSuffix("\n") ? text : text + "\n", to: output) }
      },
      stop: {})
  }

  /// Keeps lines of several threads whole.
  private static let lock = Mutex(())

  private func take(upTo end: Int) -> String {
    var line = pending[..<end]
    if line.last == 0x0D { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    pending.removeFirst(end)
    return text
  }

  /// False when the input cannot be read.
  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(input, $0) }
      if count < 0 && errno == EINTR { continue }
      // EIO is a terminal that hung up: the end, not a failure.
      if count < 0 && errno != EIO { return false }
      if count <= 0 { ended = true } else { pending += buffer[..<count] }
      return true
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

/// Writes all of a text; a reader that went away is not an error here.
private func writeAll(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written > 0 { rest.removeFirst(written) } else if errno != EINTR { return }
  }
}
