/// An error told in three parts: what happened and on what, the nearest thing that would have worked, and what to do next.
///
/// The last line is the most useful one: it can be pasted.
package struct ErrorText: Equatable, Sendable, Drawable {
  /// One sentence in lower case, with the offending value in quotes; it may have several lines.
  package var message: String
  /// Names close to the one that was typed.
  package var nearest: [String]
  /// A command that can be pasted, or a short instruction; `nil` when there is nothing to do.
  package var fix: String?

  /// An error; what is left out gets no line.
  package init(_ message: String, nearest: [String] = [], fix: String? = nil) {
    self.message = message
    self.nearest = nearest
    self.fix = fix
  }

  package func lines(in layout: Layout) -> [StyledText] {
    var lines = (StyledText("lanes: ", .error) + StyledText(message.sanitized)).wrapped(to: layout.columns, indent: "  ")
    if !nearest.isEmpty {
      let names = nearest.map { StyledText($0.sanitizedLine, .name) }.joined(separator: ", ")
      lines += (StyledText("  nearest: ", .muted) + names).wrapped(to: layout.columns, indent: "    ")
    }
    // A command is not wrapped: it would no longer be one when copied.
    if let fix { lines.append(StyledText("  try: ", .muted) + StyledText(fix.sanitizedLine, .command)) }
    return lines
  }
}
