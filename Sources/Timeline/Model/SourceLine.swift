/// A line of a program.
package struct SourceLine: Codable, Hashable, Sendable, CustomStringConvertible {
  /// As recorded: a path, or a module and a file name.
  package var file: String
  /// From 1; 0 if unknown.
  package var line: Int

  /// A line of a file.
  package init(file: String, line: Int) { (self.file, self.line) = (file, line) }

  /// The file without its folders.
  package var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// Such as `gather.swift:14`.
  package var description: String { line > 0 ? "\(fileName):\(line)" : fileName }
}
