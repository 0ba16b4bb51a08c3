/// The lines of a document's source, for what the parser decodes or does not say.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// What follows the fence on the line that opens a block, untouched; empty when the line opens none.
  func info(ofFenceAt line: Int) -> String {
    guard let (_, rest) = fence(at: line) else { return "" }
    let info = rest.drop { $0 == " " || $0 == "\t" }
    return String(info.reversed().drop { $0 == " " || $0 == "\t" }.reversed()).sanitizedLine
  }

  /// Whether the block that a fence opened at `line` is closed at `lastLine`.
  func isFenceClosed(from line: Int, at lastLine: Int) -> Bool {
    guard lastLine > line, let opening = fence(at: line)?.fence, let (closing, rest) = fence(at: lastLine) else { return false }
    return closing.first == opening.first && closing.count >= opening.count && rest.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The first fence of a line, after the marks of the quotes and lists it may stand in, and the rest of the line.
  private func fence(at line: Int) -> (fence: Substring, rest: Substring)? {
    guard lines.indices.contains(line - 1) else { return nil }
    let text = lines[line - 1]
    guard let start = text.firstIndex(where: { $0 == "`" || $0 == "~" }) else { return nil }
    let fence = text[start...].prefix { $0 == text[start] }
    return fence.count >= 3 ? (fence, text[fence.endIndex...]) : nil
  }
}
