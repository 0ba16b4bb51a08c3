/// The few characters that documents and tables are ornamented with; all but the ellipsis take one column.
package struct Ornaments: Equatable, Sendable {
  /// For lists, one for each level of nesting; the last serves all deeper levels.
  package var bullets: [String]
  /// Stands before each line of a quote.
  package var bar: String
  /// Repeated, makes a horizontal line.
  package var rule: String
  /// In the box of a task that is done, and of one that is not.
  package var checked: String
  package var unchecked: String
  /// Stands where text was cut.
  package var ellipsis: String

  package static let unicode = Ornaments(
    bullets: ["•", "◦", "-"], bar: "│", rule: "─", checked: "×", unchecked: " ", ellipsis: "…")
  package static let ascii = Ornaments(
    bullets: ["*", "o", "-"], bar: "|", rule: "-", checked: "x", unchecked: " ", ellipsis: "...")
}
