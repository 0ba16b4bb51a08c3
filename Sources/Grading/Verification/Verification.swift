package import Curriculum

/// What proving a course's content came to: the value that `lanes verify` prints.
package struct Verification: Equatable, Sendable {
  /// How much there is, and how much of it is as the authors say.
  package struct Counts: Equatable, Sendable {
    package var lessons = 0
    package var demos = 0
    /// Demos that are packages of their own, which are not run.
    package var unprovenDemos = 0
    /// Programs of demos with the settings of each block that draws them.
    package var variants = 0
    package var variantsAsExpected = 0
    package var exercises = 0
    package var startersRejected = 0
    package var solutionsPassed = 0
    package var mistakesCaught = 0
    package var mistakes = 0
    package var predictions = 0
    /// Predictions whose answer is one of the choices, and the same in every order tried.
    package var predictionsRight = 0
  }

  /// A block whose copy is missing or no longer right.
  package struct Outdated: Equatable, Sendable {
    /// The lesson's id.
    package var lesson: String
    package var copy: BlockCopy
  }

  package var counts = Counts()
  /// By file and place.
  package var problems: [Diagnostic] = []
  /// What an author should know although nothing is wrong, by file and place.
  package var notes: [Diagnostic] = []
  /// Blocks that show something else on a code host than in Lanes.
  package var outdated: [Outdated] = []
  /// The paths of pages whose blocks were brought up to date.
  package var refreshed: [String] = []
  /// How often each answer was graded.
  package var repetitions = 1
  /// Whether somebody stopped it: then the rest may hold anything.
  package var wasInterrupted = false
  /// Real milliseconds that it took.
  package var wallMilliseconds = 0.0

  /// Whether everything was proven.
  package var passed: Bool { problems.isEmpty && !wasInterrupted }
}

extension Verification {
  /// With what is outdated told: as a problem where a copy is wrong, as a note where there is none yet.
  package func complained() -> Verification {
    var result = self
    result.problems += outdated.filter { !$0.copy.isMissing }.map { $0.copy.diagnostic(lesson: $0.lesson) }
    result.notes += outdated.filter(\.copy.isMissing).map { $0.copy.diagnostic(lesson: $0.lesson) }
    result.problems = Self.sorted(result.problems)
    result.notes = Self.sorted(result.notes)
    return result
  }

  /// Each once, by file and place.
  static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    Set(diagnostics).sorted { ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message) }
  }

  /// With the paths that begin with one folder beginning with another, as the course's folder was named by whoever asked.
  package func moved(from folder: String, to other: String) -> Verification {
    func moved(_ diagnostic: Diagnostic) -> Diagnostic {
      guard folder != other, diagnostic.file == folder || diagnostic.file.hasPrefix(folder + "/") else { return diagnostic }
      return Diagnostic(
        file: other + diagnostic.file.dropFirst(folder.count), line: diagnostic.line, column: diagnostic.column,
        message: diagnostic.message, fix: diagnostic.fix)
    }
    var result = self
    result.problems = problems.map(moved)
    result.notes = notes.map(moved)
    result.refreshed = refreshed.map { moved(Diagnostic(file: $0, message: "", fix: "")).file }
    return result
  }
}

extension Verification: Encodable {
  private enum Key: String, CodingKey {
    case passed, lessons, demos, variants, exercises, mistakes, predictions, problems, notes, interrupted, repetitions, refreshed
    case unprovenDemos = "demos_not_proven"
    case variantsAsExpected = "variants_as_expected"
    case startersRejected = "starters_rejected"
    case solutionsPassed = "solutions_passed"
    case mistakesCaught = "mistakes_caught"
    case predictionsRight = "predictions_right"
    case wall = "wall_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(passed, forKey: .passed)
    try container.encode(counts.lessons, forKey: .lessons)
    try container.encode(counts.demos, forKey: .demos)
    try container.encode(counts.unprovenDemos, forKey: .unprovenDemos)
    try container.encode(counts.variants, forKey: .variants)
    try container.encode(counts.variantsAsExpected, forKey: .variantsAsExpected)
    try container.encode(counts.exercises, forKey: .exercises)
    try container.encode(counts.startersRejected, forKey: .startersRejected)
    try container.encode(counts.solutionsPassed, forKey: .solutionsPassed)
    try container.encode(counts.mistakesCaught, forKey: .mistakesCaught)
    try container.encode(counts.mistakes, forKey: .mistakes)
    try container.encode(counts.predictions, forKey: .predictions)
    try container.encode(counts.predictionsRight, forKey: .predictionsRight)
    try container.encode(problems, forKey: .problems)
    try container.encode(notes, forKey: .notes)
    try container.encode(refreshed, forKey: .refreshed)
    try container.encode(repetitions, forKey: .repetitions)
    try container.encode(wasInterrupted, forKey: .interrupted)
    try container.encode(wallMilliseconds, forKey: .wall)
  }
}
