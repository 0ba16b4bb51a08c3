/// What is wrong with a timeline's notation.
package struct NotationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// From 1.
  package var line: Int
  /// A phrase.
  package var message: String

  /// Such as `line 2: '-' follows no wait`.
  package var description: String { "line \(line): \(message)" }
}
