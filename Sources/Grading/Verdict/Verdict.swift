package import Running
package import Timeline

/// What grading an answer came to: the value that `lanes check` prints.
package struct Verdict: Equatable, Sendable {
  /// The layer that caught the mistake.
  package enum Catcher: String, Sendable, Encodable {
    case compiler, forbidden, check, finding, limits, none
    case threadSanitizer = "thread-sanitizer"
  }

  /// One check of the exercise.
  package struct Check: Equatable, Sendable {
    package var id: String
    package var title: String
    /// `nil` when it was not tried, since one before it failed.
    package var passed: Bool?
    /// What a failing check saw.
    package var message: String?
    /// Schedules run, up to the first that failed.
    package var schedules = 0
    /// How many of them failed: 0 or 1.
    package var failing = 0
    /// The schedule that failed, for `--replay`.
    package var replay: String?
    /// How much of all there is was tried; `nil` unless that is known.
    package var covered: Coverage?
    /// How far the failing schedule was shrunk; `nil` if it was not.
    package var shrunk: Shrinking?
  }

  /// Every schedule that there is with few context switches was tried.
  package struct Coverage: Equatable, Sendable {
    /// How many there are, 1 or more.
    package var schedules: Int
    /// Up to how many switches, 1 or more; `nil` if there are no schedules besides, however many switches they have.
    package var switches: Int?
  }

  /// A failing schedule was made simpler.
  package struct Shrinking: Equatable, Sendable, Encodable {
    /// Runs that it took.
    package var runs: Int
    /// Context switches that are left.
    package var switches: Int
    /// Context switches that there were.
    package var from: Int
  }

  /// The known wrong answer that this one fails like.
  package struct Mistake: Equatable, Sendable, Encodable {
    package var name: String
    package var explanation: String
  }

  /// Such as `gather/fetch-all`.
  package var exercise: String
  package var passed = false
  package var caughtBy = Catcher.none
  /// In the order of the exercise.
  package var checks: [Check] = []
  /// What the machine noticed in the schedule that failed.
  package var findings: [Timeline.Finding] = []
  /// Where the failing schedule cancelled the learner's task; `nil` if it did not.
  package var cancellation: Cancellation?
  /// The known mistakes that the answer fails like, likeliest first.
  package var mistakes: [Mistake] = []
  /// Schedules run, of all checks.
  package var schedules = 0
  /// Scheduling steps of all of them.
  package var steps = 0
  /// Real milliseconds that compiling took; 0 when the answer was compiled before.
  package var compileMilliseconds = 0.0
  /// Real milliseconds that all schedules took.
  package var runMilliseconds = 0.0
  /// What the compiler rejects, or what the exercise forbids: each in the learner's file where possible.
  package var errors: [CompilerMessage] = []
  /// What the compiler says of an answer that it accepts, as far as it is about concurrency; for one that fails.
  package var warnings: [CompilerMessage] = []
  /// What ended the run when no check did, in a sentence.
  package var problem: String?
  /// Whether somebody stopped the grading: then it says nothing about the answer.
  package var wasInterrupted = false
  /// Topics of `lanes explain` that belong to what was found.
  package var see: [String] = []
  /// What ThreadSanitizer says; `nil` where it was not asked.
  package var threads: ThreadOpinion?
  /// What the answer printed in the schedule that failed.
  package var output = ""
  /// The schedule that failed, as it ran.
  package var picture: Timeline?

  package init(exercise: String) { self.exercise = exercise }

  /// The likeliest of ``mistakes``.
  package var mistake: Mistake? { mistakes.first }

  /// The check that failed.
  package var failedCheck: Check? { checks.first { $0.passed == false } }
}

extension Verdict: Encodable {
  private enum Key: String, CodingKey {
    case exercise, passed, checks, findings, cancellation, mistake, mistakes, schedules, steps, errors, warnings, problem, output
    case see
    case caughtBy = "caught_by"
    case threads = "thread_sanitizer"
    case compile = "compile_ms"
    case run = "run_ms"
  }

  /// Optionals are encoded as values, which writes `null` where there is none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(passed, forKey: .passed)
    try container.encode(caughtBy, forKey: .caughtBy)
    try container.encode(checks, forKey: .checks)
    try container.encode(findings, forKey: .findings)
    try container.encode(cancellation, forKey: .cancellation)
    try container.encode(mistake, forKey: .mistake)
    try container.encode(mistakes, forKey: .mistakes)
    try container.encode(schedules, forKey: .schedules)
    try container.encode(steps, forKey: .steps)
    try container.encode(compileMilliseconds, forKey: .compile)
    try container.encode(runMilliseconds, forKey: .run)
    try container.encode(errors, forKey: .errors)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(problem, forKey: .problem)
    try container.encode(output, forKey: .output)
    try container.encode(threads, forKey: .threads)
    try container.encode(see, forKey: .see)
  }
}

extension Verdict.Check: Encodable {
  private enum Key: String, CodingKey { case id, title, passed, message, schedules, failing, replay, covered, shrunk }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(passed, forKey: .passed)
    try container.encode(message, forKey: .message)
    try container.encode(schedules, forKey: .schedules)
    try container.encode(failing, forKey: .failing)
    try container.encode(replay, forKey: .replay)
    try container.encode(covered, forKey: .covered)
    try container.encode(shrunk, forKey: .shrunk)
  }
}

extension Verdict.Coverage: Encodable {
  private enum Key: String, CodingKey { case schedules, switches }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(schedules, forKey: .schedules)
    try container.encode(switches, forKey: .switches)
  }
}
