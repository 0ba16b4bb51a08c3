import Display
import LineEditor

/// Shows a step piece by piece, and waits for the learner before a piece that would push unread lines off the screen.
@MainActor
struct StepPage {
  /// The learner has read enough of this step.
  struct Stopped: Error {
    /// What was typed instead of going on: a command for the prompt.
    var command: String?
  }

  private let session: Session
  /// Lines since the learner last said to go on.
  private var unread = 0

  init(_ session: Session) { self.session = session }

  /// - Throws: ``Stopped`` when the learner wants no more; an error of the output.
  mutating func show(_ lines: [StyledText]) throws {
    let rows = session.output.capabilities.rows - 2
    if unread > 0, unread + lines.count > rows, waits {
      try ask()
      unread = 0
    }
    try session.output.write(lines)
    unread += lines.count
  }

  /// Something else has had the learner's attention.
  mutating func turn() { unread = 0 }

  /// Only somebody who sits before a screen is waited for.
  private var waits: Bool { session.reader != nil && session.output.capabilities.canRewrite }

  private func ask() throws {
    guard let reader = session.reader else { return }
    switch reader.read(prompt: Prompt(session.output.writer.text(StyledText("Return goes on, q stops ", .muted)))) {
    case .line(let line):
      let word = line.filter { !$0.isWhitespace }
      if word.isEmpty { return }
      throw Stopped(command: word == "q" ? nil : line)
    case .interrupted, .end, .failed: throw Stopped()
    }
  }
}
