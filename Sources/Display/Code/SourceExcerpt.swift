/// One line of source with a marker under a place in it, and under that what to write there.
///
/// A line that is too long for the screen is shown around the place.
package struct SourceExcerpt: Drawable, Sendable {
  private let line: Int
  private let text: StyledText
  /// The columns before the place, as drawn.
  private let before: Int
  private let suggestions: [(before: Int, text: String)]
  /// Columns before the line's number.
  package var indent = 4

  /// - Parameters:
  ///   - line: From 1.
  ///   - column: In UTF-8 bytes, from 1, as compilers count; one that is beyond the line's end stands at its end.
  ///   - suggestions: Text to write in this line, with columns of the same kind.
  /// - Returns: `nil` if the source has no such line.
  package init?(_ source: SwiftSource, text: String, line: Int, column: Int, suggestions: [(column: Int, text: String)] = []) {
    guard line > 0, line <= source.lineCount, let styled = source.lines(in: line...line).first else { return nil }
    self.line = line
    self.text = styled
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
    let bytes = lines.indices.contains(line - 1) ? Array(lines[line - 1]) : []
    before = Self.columns(bytes, upTo: column)
    self.suggestions = suggestions.map { (Self.columns(bytes, upTo: $0.column), $0.text.sanitizedLine) }
  }

  /// The columns that the bytes before a column take: tabs go to their stops, and wide characters take two.
  private static func columns(_ bytes: [UInt8], upTo column: Int) -> Int {
    String(decoding: bytes.prefix(max(0, column - 1)), as: UTF8.self).sanitized.expandingTabs().columns
  }

  package func lines(in layout: Layout) -> [StyledText] {
    let number = "\(line)"
    let margin = min(indent, layout.columns / 8)
    let head = StyledText(String(repeating: " ", count: margin)) + StyledText(number, .frame) + "  "
    let room = max(1, layout.columns - head.width)
    let ellipsis = layout.ornaments.ellipsis
    // The place stands in the right half of what is shown, so that what leads to it can be read.
    let hidden = text.width <= room || before < room * 3 / 4 ? 0 : before - room / 2
    var shown = text
    var shift = 0
    if hidden > 0 {
      shown = StyledText(ellipsis, .muted) + text.split(at: hidden).1
      shift = shown.width - text.width
    }
    let at = max(0, before + shift)
    var lines = [(head + shown).cut(to: layout.columns, ellipsis: ellipsis).trimmed]
    guard at < room else { return lines }
    let gap = String(repeating: " ", count: head.width)
    lines.append(StyledText(gap + String(repeating: " ", count: at)) + StyledText("^", .error))
    for suggestion in suggestions where suggestion.before + shift >= 0 && suggestion.before + shift < room {
      let spaces = String(repeating: " ", count: suggestion.before + shift)
      lines.append(
        (StyledText(gap + spaces) + StyledText(suggestion.text, .passed)).cut(to: layout.columns, ellipsis: ellipsis).trimmed)
    }
    return lines
  }
}
