package import Curriculum
import Foundation
package import Recording
package import Running

/// Grades an answer: source rules, compiler, then the exercise's checks in a child process.
package struct Grader: Sendable {
  /// How to grade.
  package struct Options: Sendable {
    /// Run only the check and the schedule that this names.
    package var replay: Schedule?
    /// Schedules of each check, in place of its own number; 1 or more.
    package var schedules: Int?
    /// Virtual cores, 1 to 64; `nil` for the harness's own number.
    package var cores: Int?
    /// Real time that all checks together may take.
    package var deadline = Duration.seconds(60)
    /// Processes that try schedules at the same time, 1 to 64; `nil` for as many as the computer has cores.
    package var processes: Int?
    /// Whether the compiled checks are kept for the next answer, which takes a second run of the compiler for the first.
    package var keepsChecks = true

    package init() {}
  }

  private let builder: Builder
  private let state = KeptState()

  package init(builder: Builder) { self.builder = builder }

  /// Grades `file` as an answer to `exercise`.
  ///
  /// - Throws: `LanesError` if the file cannot be read, or the compiler or the child cannot be run; `CancellationError`.
  package func grade(_ exercise: Exercise, file: String, options: Options = Options()) async throws -> Verdict {
    let source = try answer(in: file)
    // The compiler starts at once; it is stopped when a rule is broken.
    async let building = builder.build(Self.request(exercise, file: file, keepsChecks: options.keepsChecks))
    async let keepsState = hasGlobalState(source, exercise)
    let violations = try SourceRules(exercise, text: text).violations(in: source)
    if !violations.isEmpty {
      var verdict = Verdict(exercise: exercise.id)
      verdict.caughtBy = .forbidden
      verdict.errors = violations.map {
        CompilerMessage(file: file, line: $0.line, column: $0.column, severity: .error, text: $0.message)
      }
      return verdict
    }
    switch try await building {
    case .rejected(let messages):
      var verdict = Verdict(exercise: exercise.id)
      verdict.caughtBy = .compiler
      verdict.errors = CompilerErrors(exercise, answer: file).explained(messages)
      verdict.offerTopics(groups: builder.toolchain.explainedGroups)
      return verdict
    case .built(let program):
      var verdict = try await judge(program, exercise, file, options, isFresh: try await keepsState)
      if !verdict.passed, !program.warnings.isEmpty {
        verdict.warnings = CompilerErrors(exercise, answer: file).warnings(program.warnings)
      }
      if !verdict.passed { verdict.offerTopics(groups: builder.toolchain.explainedGroups) }
      verdict.compileMilliseconds = program.isCached ? 0 : program.buildMilliseconds
      return verdict
    }
  }

  /// Tries the schedules, and beside them asks ThreadSanitizer where the exercise wants it: only what passes them needs its opinion.
  private func judge(
    _ program: Program, _ exercise: Exercise, _ file: String, _ options: Options, isFresh: Bool
  ) async throws -> Verdict {
    guard exercise.sanitizesThreads, options.replay == nil else {
      return try await run(program, exercise, options, isFresh: isFresh)
    }
    let sanitizer = ThreadSanitizer(builder: builder)
    async let opinion = sanitizer.opinion(Self.request(exercise, file: file), answer: file)
    var verdict = try await run(program, exercise, options, isFresh: isFresh)
    guard verdict.passed else { return verdict }
    let threads = try await opinion
    verdict.threads = threads
    if threads.race != nil {
      verdict.passed = false
      verdict.caughtBy = .threadSanitizer
    }
    return verdict
  }

  /// What is compiled: the answer, and the checks with what they see of it. Most of the compiler's time goes into the checks.
  static func request(_ exercise: Exercise, file: String, keepsChecks: Bool = true) -> BuildRequest {
    guard keepsChecks else { return BuildRequest([file, exercise.checks], module: "Answer") }
    let checks = KeptSource(exercise.checks) { Interface(of: $0, path: file).text }
    return BuildRequest([file, exercise.checks], module: "Answer", kept: checks)
  }

  /// - Parameter isFresh: Whether each schedule gets a process of its own, since the answer or its checks have global state.
  private func run(_ program: Program, _ exercise: Exercise, _ options: Options, isFresh: Bool) async throws -> Verdict {
    var environment = ChildEnvironment()
    environment.isGraded = true
    environment.replay = options.replay
    environment.schedules = options.schedules
    environment.checkCores = options.cores
    environment.isFresh = isFresh
    environment.processes = options.processes
    var limits = Limits()
    limits.deadline = options.deadline
    let run = try await DemoRun.run(program, environment: environment, limits: limits, toolchain: builder.toolchain)
    let wanted = options.replay?.check
    var reader = VerdictReader(exercise: exercise.id, only: wanted, result: run.result, symbols: run.symbols)
    let verdict = reader.read()
    if let wanted, !verdict.checks.isEmpty, !verdict.checks.contains(where: { $0.id == wanted }) {
      let ids = verdict.checks.map(\.id).joined(separator: ", ")
      throw LanesError(
        code: .usage, message: "the replay string names the check \(wanted), and '\(exercise.id)' has \(ids)",
        fix: "lanes check \(exercise.id)")
    }
    return verdict
  }

  /// Whether the answer or its checks keep something in global variables. Looked for while the compiler is at work.
  @concurrent private func hasGlobalState(_ source: String, _ exercise: Exercise) async throws -> Bool {
    state.isDeclared(in: source, orChecks: try text(of: exercise.checks))
  }

  /// The answer's text, if it is one: a plain file that is no larger than any answer.
  private func answer(in file: String) throws -> String {
    var status = stat()
    guard stat(file, &status) == 0 else { return try text(of: file) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LanesError(
        code: .failed, message: "the answer \"\(file)\" is no plain file",
        fix: "move it away and open the exercise once, which puts its starter there")
    }
    guard status.st_size <= SubmissionText.largest else {
      throw LanesError(
        code: .failed, message: "the answer \"\(file)\" has more than 1 MB, which no answer needs",
        fix: "keep nothing but the source in it")
    }
    return try text(of: file)
  }

  private func text(of file: String) throws -> String {
    do {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    } catch {
      throw LanesError(
        code: .notInCourse, message: "the answer \"\(file)\" cannot be read: \(error.localizedDescription)",
        fix: "open the exercise once, which puts its starter there")
    }
  }
}
