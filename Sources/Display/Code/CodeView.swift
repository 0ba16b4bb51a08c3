/// Lines of source as they are shown: in colour when they are Swift, numbered when asked, never wrapped.
package struct CodeView: Drawable, Sendable {
  /// The lines, without numbers and uncut.
  package let code: [StyledText]
  /// The number of the first line, 1 or more; `nil` shows no numbers.
  package var firstNumber: Int?
  /// Numbers of lines to point at, as a diagnostic does.
  package var pointed: Set<Int> = []
  /// Columns before each line.
  package var indent = 0

  /// Swift source.
  ///
  /// - Parameters:
  ///   - range: Line numbers from 1; `nil` shows all lines.
  ///   - numbered: Whether each line has its number before it.
  ///   - dedented: Whether the indentation that all the lines share is left out.
  package init(swift source: SwiftSource, lines range: ClosedRange<Int>? = nil, numbered: Bool = false, dedented: Bool = false) {
    let lines = range.map { source.lines(in: $0) } ?? source.lines
    code = dedented ? Self.dedented(lines) : lines
    firstNumber = numbered ? range?.lowerBound ?? 1 : nil
  }

  /// Text in another language, or in none.
  package init(plain text: String) {
    var lines = text.sanitized.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    code = lines.map { StyledText(String($0).expandingTabs()) }
    firstNumber = nil
  }

  package func lines(in layout: Layout) -> [StyledText] {
    let digits = String((firstNumber ?? 0) + max(0, code.count - 1)).count
    let margin = StyledText(String(repeating: " ", count: min(indent, layout.columns / 4)))
    return code.enumerated().map { index, line in
      var line = line
      if let firstNumber {
        let number = firstNumber + index
        let isPointed = pointed.contains(number)
        let pointer = pointed.isEmpty ? StyledText() : isPointed ? StyledText("> ", .warning) : "  "
        line = pointer + StyledText("\(number)", isPointed ? .warning : .frame).paddedLeft(to: digits) + "  " + line
      }
      return (margin + line).cut(to: layout.columns, ellipsis: layout.ornaments.ellipsis).trimmed
    }
  }

  private static func dedented(_ lines: [StyledText]) -> [StyledText] {
    let indents = lines.compactMap { line -> Int? in
      let text = line.plain
      return text.firstIndex { $0 != " " }.map { text.distance(from: text.startIndex, to: $0) }
    }
    guard let shared = indents.min(), shared > 0 else { return lines }
    return lines.map { $0.split(at: shared).1 }
  }
}
