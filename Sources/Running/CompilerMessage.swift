/// One thing that the compiler says about a program, in its own words.
package struct CompilerMessage: Codable, Equatable, Sendable {
  package enum Severity: String, Codable, Sendable { case error, warning, remark, note }

  /// The path as the compiler was given it; `nil` when the message is about no file.
  package var file: String?
  /// From 1; 0 when the message is about no line.
  package var line: Int
  /// From 1, in bytes; 0 when the message is about no line.
  package var column: Int
  package var severity: Severity
  /// Without the name of the group that the compiler appends in brackets.
  package var text: String
  /// The group, such as `SendingRisksDataRace`; `nil` if the message has none.
  package var group: String?
  /// What the compiler adds to it, each with its own place.
  package var notes: [CompilerMessage] = []
}

extension CompilerMessage {
  /// Makes a message without a group or notes.
  package init(file: String?, line: Int, column: Int, severity: Severity, text: String) {
    self.init(file: file, line: line, column: column, severity: severity, text: text, group: nil, notes: [])
  }
}
