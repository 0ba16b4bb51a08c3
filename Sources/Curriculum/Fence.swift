/// A fenced code block of a Markdown text.
package struct Fence: Equatable, Sendable {
  /// What follows the opening fence on its line, trimmed and not decoded.
  package let info: String
  /// The line of the opening fence, from 1.
  package let line: Int
  /// The column at which ``info`` begins, from 1.
  package let column: Int
  /// The lines between the fences, with the opening fence's indentation taken off.
  package let body: [String]
  /// The indentation of the opening fence, 0 to 3 spaces.
  package let indentation: Int
  /// Whether a closing fence was found before the text ended.
  package let isClosed: Bool

  /// The first word of ``info``.
  package var word: String { String(info.prefix { $0 != " " && $0 != "\t" }) }
  /// What follows ``word``, trimmed.
  package var arguments: String {
    String(info.dropFirst(word.count).drop { $0 == " " || $0 == "\t" })
  }
  /// The column at which ``arguments`` begin.
  package var argumentsColumn: Int { column + info.unicodeScalars.count - arguments.unicodeScalars.count }
}
