/// Where the tutor's lines come from: an editor on a terminal, or plain lines from a pipe.
///
/// A reader belongs to one thread or actor at a time, and `read` blocks it. What other threads may do is in `remote`. Ctrl-C is a key only
/// while an editor reads: between two reads it is the signal SIGINT again, for whoever runs a command then.
package protocol LineReader: AnyObject {
  /// Asks for one line, showing the prompts where the reader has any to show. Blocks.
  func read(prompt: Prompt, right: Prompt?) -> ReadResult
  /// Adds a line to the history in memory; see `LineHistory.add(_:)` for which lines are kept. False when it was not.
  @discardableResult func remember(_ line: String) -> Bool
  /// What may be done from any thread, also while `read` blocks.
  var remote: ReaderRemote { get }
}

extension LineReader {
  /// Asks for one line without a right prompt. Blocks.
  package func read(prompt: Prompt) -> ReadResult { read(prompt: prompt, right: nil) }
}

/// What may be done to a reader from any thread, while it blocks in `read` or not.
package struct ReaderRemote: Sendable {
  private let print: @Sendable (String) -> Void
  private let stop: @Sendable () -> Void

  init(print: @escaping @Sendable (String) -> Void, stop: @escaping @Sendable () -> Void) {
    (self.print, self.stop) = (print, stop)
  }

  /// Prints whole lines above the line being edited, which keeps its text and its cursor; at once when none is being edited.
  ///
  /// The text goes to the terminal as it is: it must have passed the writer that makes foreign text harmless.
  package func printAbove(_ text: String) {
    if !text.isEmpty { print(text) }
  }

  /// Ends the read in progress, or else the next one, with `ReadResult.interrupted`. A plain reader cannot be interrupted.
  package func interrupt() { stop() }
}

/// The best reader for these descriptors: a `LineEditor` on a terminal that can be drawn on, else a `PlainReader`, which shows its
/// prompts on a terminal only.
package func makeLineReader(
  program: String, input: Int32 = 0, output: Int32 = 1, completer: LineEditor.Completer? = nil
) -> any LineReader {
  LineEditor(program: program, input: input, output: output, completer: completer)
    ?? PlainReader(input: input, output: output)
}
