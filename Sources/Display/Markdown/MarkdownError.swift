/// Why a document is not displayed. Both limits protect from input that takes too long to read or to draw.
package enum MarkdownError: Error, Equatable, Sendable {
  /// The document has this many bytes.
  case tooLong(bytes: Int)
  /// Quotes, lists and emphasis are nested deeper than the limit at this line.
  case tooDeep(line: Int)
}

extension MarkdownError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong(let bytes): "the text has \(bytes / 1_024) kB; \(Markdown.mostBytes / 1_024) kB is the limit"
    case .tooDeep(let line): "line \(line) is nested deeper than \(Markdown.mostLevels) levels"
    }
  }
}
