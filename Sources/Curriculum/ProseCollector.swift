/// Gathers lines of text until a live block or a heading ends the stretch.
struct ProseCollector {
  private var lines = [String]()
  private var start = 0

  mutating func add(_ line: String, at number: Int) { add([line], at: number) }

  mutating func add(_ more: [String], at number: Int) {
    if lines.isEmpty {
      // Blank lines at the beginning would move the piece's line away from its text.
      guard more.count > 1 || more.first?.allSatisfy(\.isWhitespace) == false else { return }
      start = number
    }
    lines += more
  }

  /// The stretch so far, if it has any text; the collector is empty afterwards.
  mutating func take() -> [Piece] {
    let text = lines.joined(separator: "\n").trimmedBlankLines
    lines = []
    return text.isEmpty ? [] : [Piece(content: .prose(text), line: start)]
  }
}
