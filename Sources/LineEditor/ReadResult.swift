/// How asking for a line ended.
package enum ReadResult: Equatable, Sendable {
  /// A line, without its newline; it may hold newlines of its own when it was pasted or typed with Esc-Return.
  case line(String)
  /// No more lines: Ctrl-D on an empty line, the end of a file or pipe, or a terminal that went away.
  case end
  /// Ctrl-C, or `ReaderRemote.interrupt()`. The line is gone and the cursor stands on a fresh one.
  case interrupted
  /// The input cannot be read: a closed descriptor, for instance.
  case failed
}
