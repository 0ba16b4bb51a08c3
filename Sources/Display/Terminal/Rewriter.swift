/// Draws a block of lines again and again over itself. Only lines that changed are sent, in one piece, and nothing is erased before
/// its replacement is there, so the picture does not flicker.
package struct Rewriter: Sendable {
  private let writer: Writer
  private var shown: [StyledText] = []

  /// A block that nothing was drawn of yet. The cursor must stand at the beginning of a line.
  package init(_ writer: Writer) {
    self.writer = writer
  }

  /// The bytes that turn what is on the screen into these lines; none when nothing changed. The cursor rests on the line below.
  ///
  /// - Parameter lines: Already cut to the width of the screen and fewer than its rows.
  package mutating func frame(_ lines: [StyledText]) -> [UInt8] {
    guard lines != shown else { return [] }
    var text = Escape.beginFrame + Escape.hideCursor + Escape.up(shown.count)
    for (index, line) in lines.enumerated() {
      if index >= shown.count || shown[index] != line { text += writer.text(line) + Escape.clearToLineEnd }
      text += "\r\n"
    }
    if lines.count < shown.count { text += Escape.clearToScreenEnd }
    shown = lines
    return Array((text + Escape.showCursor + Escape.endFrame).utf8)
  }
}
