/// Something wrong in a lesson's files, with its place and what to do about it.
package struct Diagnostic: Error, Codable, Hashable, Sendable {
  /// The file's path, as the course's folder was given followed by the rest.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// What is wrong: a sentence without a full stop, the offending value in quotes.
  package let message: String
  /// What to write instead.
  package let fix: String

  /// Makes a diagnostic; without a place it points at the file's beginning.
  package init(file: String, line: Int = 1, column: Int = 1, message: String, fix: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.fix = fix
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The place and message on one line, as compilers write them, and the fix on a second.
  package var description: String { "\(file):\(line):\(column): error: \(message)\n  fix: \(fix)" }
}
