/// Collects styled bytes of source text into lines.
struct LinePainter {
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var column = 0

  mutating func paint(_ bytes: ArraySlice<UInt8>, _ style: Style) {
    for (index, part) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { endLine() }
      let text = String(decoding: part.last == UInt8(ascii: "\r") ? part.dropLast() : part, as: UTF8.self)
        .sanitized.expandingTabs(from: column)
      line.append(text, style)
      column += text.columns
    }
  }

  /// The lines, as many as the text has: its last newline begins no line of its own.
  consuming func finished(lineCount: Int) -> [StyledText] {
    endLine()
    return Array(lines.prefix(lineCount))
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledText()
    column = 0
  }
}
