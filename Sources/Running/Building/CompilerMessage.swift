/// One thing that the compiler says about a program, in its own words.
package struct CompilerMessage: Hashable, Sendable {
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
  /// What the compiler suggests to write.
  package var fixIts: [FixIt] = []
}

extension CompilerMessage {
  /// Makes a message without a group or notes.
  package init(file: String?, line: Int, column: Int, severity: Severity, text: String) {
    self.init(file: file, line: line, column: column, severity: severity, text: text, group: nil, notes: [])
  }
}

extension CompilerMessage: Codable {
  private enum CodingKeys: String, CodingKey {
    case file, line, column, severity, text, group, notes
    case fixIts = "fix_its"
  }

  /// An absent value is written as `null`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
    try container.encode(severity, forKey: .severity)
    try container.encode(text, forKey: .text)
    try container.encode(group, forKey: .group)
    try container.encode(notes, forKey: .notes)
    try container.encode(fixIts, forKey: .fixIts)
  }
}
