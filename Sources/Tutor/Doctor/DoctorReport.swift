package import Display

/// What this machine has and what it lacks: the answer of `lanes doctor`.
package struct DoctorReport: Equatable, Sendable, Encodable {
  /// One thing that was looked at.
  package struct Check: Equatable, Sendable {
    /// In a few words, stable.
    package var name: String
    package var ok: Bool
    /// What there is, in half a sentence.
    package var found: String
    /// What to type; `nil` when it is ok.
    package var fix: String?

    /// A thing that is as it should be, or one with its fix.
    package init(_ name: String, found: String, fix: String? = nil) {
      self.name = name
      self.found = found
      self.fix = fix
      ok = fix == nil
    }
  }

  package internal(set) var checks: [Check] = []

  /// Whether nothing is missing.
  package var ok: Bool { checks.allSatisfy(\.ok) }

  /// Names of checks without which no program can be compiled or run.
  static let essential: Set<String> = ["toolchain", "practice library", "virtual time"]

  /// What the process ends with: 0, 69 if nothing can be compiled or run, else 1.
  package var exitStatus: Int32 {
    if ok { return 0 }
    return checks.contains { !$0.ok && Self.essential.contains($0.name) } ? 69 : 1
  }

  private enum Key: String, CodingKey { case ok, checks }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(ok, forKey: .ok)
    try container.encode(checks, forKey: .checks)
  }
}

extension DoctorReport.Check: Encodable {
  private enum Key: String, CodingKey { case name, ok, found, fix }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(ok, forKey: .ok)
    try container.encode(found, forKey: .found)
    try container.encode(fix, forKey: .fix)
  }
}

extension DoctorReport: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    let rows = checks.map { check in
      [
        check.ok ? StyledText("ok", .passed) : StyledText("missing", .failed), StyledText(check.name.sanitizedLine, .name),
        StyledText(check.found.sanitizedLine),
      ]
    }
    let columns: [Table.Column] = [
      .init("state"), .init("what", minimum: 17, wraps: true), .init("found", minimum: 20, wraps: true),
    ]
    var lines = Table(columns: columns, rows: rows, showsTitles: true).lines(in: layout)
    let missing = checks.filter { !$0.ok }
    lines.append("")
    guard !missing.isEmpty else { return lines + [StyledText("nothing is missing", .passed)] }
    for check in missing {
      lines += (StyledText(check.name.sanitizedLine, .name) + StyledText(": to mend it")).wrapped(to: layout.columns)
      // Not wrapped: a command has to stay whole to be copied.
      lines.append(StyledText("  ") + StyledText((check.fix ?? "").sanitizedLine, .command))
    }
    return lines
  }
}
