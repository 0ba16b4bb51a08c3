import Curriculum

/// Compares what an exercise's text says is checked to what its checks.swift checks.
struct TaskTextRules {
  private(set) var problems: [Diagnostic] = []
  private(set) var notes: [Diagnostic] = []

  /// - Parameter task: exercise.md.
  init(_ exercise: Exercise, task: SourceText, checks: CheckList) {
    readIDs(exercise, checks)
    let ids = checks.entries.map(\.id)
    let listed = Self.listed(in: task)
    let missing = ids.filter { id in !listed.contains { $0.id == id } }
    if !ids.isEmpty, missing.count == ids.count {
      // A text without any list may be so on purpose: the verdict shows each check's title.
      notes.append(
        Diagnostic(
          file: task.path, message: "the text names none of the checks \(ids.joined(separator: ", "))",
          fix: "say under 'What is checked' what each of them tries, such as '- **\(ids[0])** …'"))
    } else {
      for id in missing {
        let last = listed.last?.place ?? Place(line: 1)
        problems.append(
          Diagnostic(
            file: task.path, line: last.line, message: "the text lists checks and leaves out '\(id)'",
            fix: "add '- **\(id)** …' and what it tries"))
      }
    }
    guard !ids.isEmpty else { return }
    // Bold words that look like the ids are those of checks; others are emphasis.
    let letters = Set(ids.map { $0.filter(\.isLetter) })
    for entry in listed
    where !ids.contains(entry.id) && letters.contains(entry.id.filter(\.isLetter)) && entry.id.contains(where: \.isNumber) {
      problems.append(
        Diagnostic(
          file: task.path, line: entry.place.line, column: entry.place.column, message: "there is no check '\(entry.id)'",
          fix: nearest(to: entry.id, in: missing).map { "write '**\($0)**'" } ?? "remove it, or add the check"))
    }
  }

  private mutating func readIDs(_ exercise: Exercise, _ checks: CheckList) {
    if checks.entries.isEmpty {
      problems.append(
        Diagnostic(
          file: exercise.checks, message: "there is no check with an id that is written out",
          fix: "write 'Check(\"C1\", \"what must hold\") { world in … }' in its 'checks'"))
    }
    var seen: Set<String> = []
    for entry in checks.entries where !seen.insert(entry.id).inserted {
      problems.append(
        Diagnostic(
          file: exercise.checks, line: entry.place.line, column: entry.place.column,
          message: "a second check is called '\(entry.id)'",
          fix: "give it an id of its own"))
    }
  }

  private struct Listed {
    var id: String
    var place: Place
  }

  /// Bold words.
  private static func listed(in task: SourceText) -> [Listed] {
    task.lines.enumerated().flatMap { index, line in
      line.matches(of: /\*\*([A-Za-z0-9_-]+)\*\*/).map { match in
        let column = line[..<match.range.lowerBound].unicodeScalars.count + 3
        return Listed(id: String(match.1), place: Place(line: index + 1, column: column))
      }
    }
  }
}
