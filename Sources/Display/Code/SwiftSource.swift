import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Swift source in colour. Source that does not parse is accepted: what is understood has its style, the rest is plain.
package struct SwiftSource: Sendable {
  /// Longer sources are not parsed, so that a huge file is on screen at once.
  package static let longestHighlighted = 5_000

  private let bytes: [UInt8]
  /// Where each line begins, and where the one after the last would.
  private let lineStarts: [Int]
  private let tree: SourceFileSyntax?

  /// Parses the source, unless it is too long.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    // A newline at the end ends the last line and begins none.
    if starts.last != bytes.count { starts.append(bytes.count) }
    lineStarts = starts
    tree = starts.count - 1 <= Self.longestHighlighted && !bytes.isEmpty ? Parser.parse(source: text) : nil
  }

  /// How many lines the source has; 0 when it is empty.
  package var lineCount: Int { lineStarts.count - 1 }

  /// All lines, made harmless, with tabs as spaces.
  package var lines: [StyledText] { lineCount == 0 ? [] : lines(in: 1...lineCount) }

  /// Some lines of the source, styled as they are in the whole of it: a string that began earlier is still one.
  ///
  /// - Parameter range: Line numbers from 1; those that the source does not have are left out.
  package func lines(in range: ClosedRange<Int>) -> [StyledText] {
    guard range.overlaps(1...max(1, lineCount)), lineCount > 0 else { return [] }
    let range = range.clamped(to: 1...lineCount)
    let span = lineStarts[range.lowerBound - 1]..<lineStarts[range.upperBound]
    var painter = LinePainter()
    for token in tokens(in: span) { painter.paint(bytes[token.range], token.style) }
    return painter.finished(lineCount: range.count)
  }

  private func tokens(in span: Range<Int>) -> [(range: Range<Int>, style: Style)] {
    guard let tree else { return [(span, .plain)] }
    let asked = AbsolutePosition(utf8Offset: span.lowerBound)..<AbsolutePosition(utf8Offset: span.upperBound)
    var tokens: [(range: Range<Int>, style: Style)] = []
    var end = span.lowerBound
    for found in tree.classifications(in: asked) {
      let whole = found.range.lowerBound.utf8Offset..<found.range.upperBound.utf8Offset
      let range = whole.clamped(to: span)
      guard range.lowerBound >= end, !range.isEmpty else { continue }
      if range.lowerBound > end { tokens.append((end..<range.lowerBound, .plain)) }
      tokens.append((range, style(of: found.kind, whole)))
      end = range.upperBound
    }
    if end < span.upperBound { tokens.append((end..<span.upperBound, .plain)) }
    return tokens
  }

  private func style(of kind: SyntaxClassification, _ range: Range<Int>) -> Style {
    switch kind {
    case .keyword: isSuspension(range) ? .suspension : .keyword
    case .attribute, .ifConfigDirective: .keyword
    case .type: .type
    case .stringLiteral, .regexLiteral, .integerLiteral, .floatLiteral: .literal
    case .lineComment where bytes[range].starts(with: "//:".utf8): .annotation
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
    default: .plain
    }
  }

  /// Whether the keyword is `await`, the `try` before one, or the `async` of an `async let`.
  private func isSuspension(_ range: Range<Int>) -> Bool {
    let word = bytes[range]
    if word.elementsEqual("await".utf8) { return true }
    let isTry = word.elementsEqual("try".utf8)
    guard isTry || word.elementsEqual("async".utf8) else { return false }
    let rest = bytes[range.upperBound...].drop { " \t\r\n".utf8.contains($0) || (isTry && "?!".utf8.contains($0)) }
    return rest.starts(with: isTry ? "await".utf8 : "let ".utf8)
  }
}
