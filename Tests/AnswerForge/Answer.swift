import SwiftParser
import SwiftSyntax

/// The source of an answer, parsed.
package struct Answer {
  /// Its text.
  package let text: String
  let tree: SourceFileSyntax
  /// All nodes, in the order of the text.
  private let nodes: [Syntax]

  /// Parses a text, which need not be free of errors.
  package init(_ text: String) {
    self.text = text
    tree = Parser.parse(source: text)
    var nodes: [Syntax] = []
    tree.collect(into: &nodes)
    self.nodes = nodes
  }

  /// Whether the parser has nothing to complain about; what the compiler thinks of it is another matter.
  package var isWellFormed: Bool { !tree.hasError }

  /// The text with a change made; `nil` if two of its edits overlap.
  package func making(_ change: Change) -> String? {
    var bytes = Array(text.utf8)
    var end = bytes.count
    for edit in change.edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
      .reversed()
    {
      guard edit.range.upperBound <= end else { return nil }
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
      end = edit.range.lowerBound
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All nodes of a type, in the order of the text.
  func all<Node: SyntaxProtocol>(_ type: Node.Type) -> [Node] { nodes.compactMap { $0.as(type) } }
}
