/// Splits Markdown into the few things a lesson's structure depends on, line by line and by the rules of CommonMark for fences.
///
/// Everything else stays as text for whoever draws it.
package enum MarkdownPart: Equatable, Sendable {
  /// A line of text; its number, from 1.
  case text(String, line: Int)
  /// An ATX heading of level 1 to 6; its title without the signs.
  case heading(level: Int, title: String, line: Int)
  /// A fenced code block; the lines it was written in stand beside it, for those that stay text.
  case fence(Fence, source: [String])
}

extension MarkdownPart {
  /// The parts of a text in order.
  ///
  /// - Parameters:
  ///   - lines: All lines of the file.
  ///   - start: The index of the first line to look at, 0 or more.
  /// - Complexity: O(length of the text).
  package static func scan(_ lines: [String], from start: Int = 0) -> [MarkdownPart] {
    var parts = [MarkdownPart]()
    var index = start
    while index < lines.count {
      let line = lines[index]
      guard mayBegin(line) else {
        parts.append(.text(line, line: index + 1))
        index += 1
        continue
      }
      if let opening = FenceOpening(line) {
        var end = index + 1
        while end < lines.count, !opening.isClosed(by: lines[end]) { end += 1 }
        let isClosed = end < lines.count
        let body = lines[(index + 1)..<end].map { strip($0, upTo: opening.indentation) }
        let fence = Fence(
          info: opening.info, line: index + 1, column: opening.infoColumn, body: body, indentation: opening.indentation,
          isClosed: isClosed)
        parts.append(.fence(fence, source: Array(lines[index...min(end, lines.count - 1)])))
        index = end + 1
      } else {
        parts.append(
          heading(line).map { .heading(level: $0.level, title: $0.title, line: index + 1) } ?? .text(line, line: index + 1))
        index += 1
      }
    }
    return parts
  }

  /// Whether a line can be a heading or a fence, by its first sign: most are neither, and looking closer is slow in a debug build.
  private static func mayBegin(_ line: String) -> Bool {
    for byte in line.utf8 where byte != UInt8(ascii: " ") {
      return byte == UInt8(ascii: "#") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    }
    return false
  }

  private static func strip(_ line: String, upTo count: Int) -> String {
    guard count > 0 else { return line }
    var rest = Substring(line)
    for _ in 0..<count where rest.first == " " { rest.removeFirst() }
    return String(rest)
  }

  private static func heading(_ line: String) -> (level: Int, title: String)? {
    guard line.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let body = line.drop { $0 == " " }
    guard line.count - body.count <= 3 else { return nil }
    let signs = body.prefix { $0 == "#" }.count
    guard (1...6).contains(signs) else { return nil }
    let rest = body.dropFirst(signs)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    var title = rest.drop { $0 == " " || $0 == "\t" }
    while title.last == " " || title.last == "\t" { title.removeLast() }
    // A closing run of signs is decoration when a space stands before it.
    var cut = title
    while cut.last == "#" { cut.removeLast() }
    if cut.isEmpty || cut.last == " " || cut.last == "\t" { title = cut }
    while title.last == " " || title.last == "\t" { title.removeLast() }
    return (signs, String(title))
  }
}
