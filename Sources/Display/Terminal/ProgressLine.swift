/// What to write while something takes its time: nothing at first, then one line with the elapsed time, which is erased at the end.
///
/// Pure: the caller owns the clock and the stream. On a stream that is no terminal nothing is ever written; in plain mode the line is
/// written once, with its newline, and stays.
package struct ProgressLine: Sendable {
  /// Waits shorter than this show nothing.
  package static let patience = Duration.milliseconds(300)
  /// The time between two calls of ``update(elapsed:)``.
  package static let interval = Duration.milliseconds(100)

  private var label: String
  private let writer: Writer
  private var isShown = false

  /// - Parameter label: What is going on, without a full stop: `compiling gather/fetch-all`.
  package init(_ label: String, writer: Writer) {
    self.label = label.sanitizedLine
    self.writer = writer
  }

  /// Changes what is going on, for the next update.
  package mutating func relabel(_ label: String) { self.label = label.sanitizedLine }

  /// What to write when this much time has gone by since the beginning.
  package mutating func update(elapsed: Duration) -> [UInt8] {
    let capabilities = writer.capabilities
    guard capabilities.isTerminal, elapsed >= Self.patience else { return [] }
    guard capabilities.canRewrite else {
      defer { isShown = true }
      return isShown ? [] : writer.bytes([StyledText(label)])
    }
    isShown = true
    let tenths = elapsed / .milliseconds(100)
    let time = " \(Int(tenths) / 10).\(Int(tenths) % 10) s"
    // The last column stays empty: writing into it makes some terminals wrap.
    let room = max(0, capabilities.columns - 1 - time.columns)
    let line = StyledText(label, .muted).cut(to: room) + StyledText(time, .muted)
    return Array((Escape.clearLine + writer.text(line.cut(to: max(0, capabilities.columns - 1)))).utf8)
  }

  /// What to write at the end, before anything else is.
  package mutating func end() -> [UInt8] {
    defer { isShown = false }
    return isShown && writer.capabilities.canRewrite ? Array(Escape.clearLine.utf8) : []
  }
}
