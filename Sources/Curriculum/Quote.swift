/// Lines of a real file, shown in a lesson so that text and code cannot drift apart.
package struct Quote: Equatable, Sendable {
  /// The path as the lesson writes it, from the lesson's folder.
  package var file: String
  /// The file's path.
  package var path: String
  /// The line numbers, from 1.
  package var lines: ClosedRange<Int>
  /// Those lines of the file.
  package var text: [String]
}
