import Recording

/// What must be found in a program of the table, and what may be.
struct Expectation: Sendable {
  /// A finding and the line that it points at.
  struct Place: Hashable, Sendable, CustomStringConvertible {
    var kind: FindingKind
    /// 0 when it points nowhere.
    var line: Int

    var description: String { line == 0 ? kind.word : "\(kind.word) at line \(line)" }
  }

  /// Each of these must be found.
  var required: Set<Place> = []
  /// Of those of one kind at least one must be found.
  var alternatives: Set<Place> = []
  /// May be found besides.
  var allowed: Set<Place> = []
  /// Must be found, wherever.
  var anywhere: [FindingKind] = []
  /// The check of the exercise that must fail.
  var failedCheck: String?

  /// The kinds of finding that must come.
  var kinds: Set<FindingKind> { Set(required.map(\.kind) + alternatives.map(\.kind) + anywhere) }

  /// Whether nothing may be found and everything must hold.
  var isInnocent: Bool { kinds.isEmpty && allowed.isEmpty && failedCheck == nil }

  /// In what the outcome of a run differs from this, a sentence each.
  func surprises(in outcome: ProgramOutcome) -> [String] {
    let found = Set(outcome.findings)
    var surprises = required.subtracting(found).map { "no \($0)" }
    for kind in Set(alternatives.map(\.kind)) {
      let places = alternatives.filter { $0.kind == kind }
      if found.isDisjoint(with: places) { surprises.append("no \(kind.word) at any of the lines \(places.map(\.line).sorted())") }
    }
    for kind in anywhere where !found.contains(where: { $0.kind == kind }) { surprises.append("no \(kind.word)") }
    let known = required.union(alternatives).union(allowed)
    surprises += found.filter { !known.contains($0) && !anywhere.contains($0.kind) }.map { "an unexpected \($0)" }
    if let failedCheck, outcome.failedCheck != failedCheck { surprises.append("the check \(failedCheck) did not fail") }
    if isInnocent, !outcome.isGood { surprises.append("it did not come to a good end") }
    if !isInnocent, outcome.isGood, kinds.isEmpty { surprises.append("it passed") }
    return surprises.sorted()
  }
}

/// What came of a run of a program of the table.
struct ProgramOutcome: Sendable {
  var findings: [Expectation.Place]
  /// The check that failed, of an exercise.
  var failedCheck: String?
  /// A program came to its end, or all schedules of an exercise passed.
  var isGood: Bool
  /// What was said, for a test that fails.
  var story: String
  /// The schedule that failed, of an exercise; the one that was asked for, of a program.
  var replay: String?
}
