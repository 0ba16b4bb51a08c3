import SwiftSyntax

/// Turns positions in a Swift file into the lines and columns that diagnostics have.
struct SourcePlaces {
  private let converter: SourceLocationConverter
  private let lines: [String]

  init(_ tree: SourceFileSyntax) {
    converter = SourceLocationConverter(fileName: "", tree: tree)
    lines = converter.sourceLines
  }

  /// The line, and the column in Unicode scalars, of a node's first token; both from 1.
  func place(of node: some SyntaxProtocol) -> Place {
    let location = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    guard lines.indices.contains(location.line - 1) else { return Place(line: location.line, column: location.column) }
    let before = lines[location.line - 1].utf8.prefix(location.column - 1)
    return Place(line: location.line, column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
  }
}

/// A place in a file, both numbers from 1.
struct Place: Hashable, Sendable {
  var line: Int
  /// In Unicode scalars.
  var column = 1
}
