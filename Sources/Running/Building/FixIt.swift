/// A change that the compiler suggests, as it draws it: text to write at a place.
package struct FixIt: Codable, Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, in bytes.
  package var column: Int
  package var text: String

  /// Makes a suggestion.
  package init(line: Int, column: Int, text: String) { (self.line, self.column, self.text) = (line, column, text) }
}
