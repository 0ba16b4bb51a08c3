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

    package init() {}
  }

  private let builder: Builder

  package init(builder: Builder) { self.builder = builder }

  /// Grades `file` as an answer to `exercise`.
  ///
  /// - Throws: `LanesError` if the file cannot be read, or the compiler or the child cannot be run; `CancellationError`.
  package func grade(_ exercise: Exercise, file: String, options: Options = Options()) async throws -> Verdict {
    let source = try text(of: file)
    // The compiler starts at once; it is stopped when a rule is broken.
    async let building = builder.build(Self.request(exercise, file: file))
    async let keepsState = hasGlobalState(source, exercise)
    let violations = SourceRules(forbidden: exercise.forbid).violations(in: source)
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
      verdict.errors = CompilerErrors(answer: file, checks: exercise.checks).explained(messages)
      return verdict
    case .built(let program):
      var verdict = try await run(program, exercise, options, isFresh: try await keepsState)
      verdict.compileMilliseconds = program.isCached ? 0 : program.buildMilliseconds
      return verdict
    }
  }

  /// What is compiled: the answer, and the checks with what they see of it. Most of the compiler's time goes into the checks.
  static func request(_ exercise: Exercise, file: String) -> BuildRequest {
    let checks = KeptSource(exercise.checks) { Interface(of: $0, path: file).text }
    return BuildRequest([file, exercise.checks], module: "Answer", kept: checks)
  }

  /// - Parameter isFresh: Whether each schedule gets a process of its own, since the answer or its checks have global state.
  private func run(_ program: Program, _ exercise: Exercise, _ options: Options, isFresh: Bool) async throws -> Verdict {
    var environment = ChildEnvironment()
    environment.replay = options.replay
    environment.schedules = options.schedules
    environment.checkCores = options.cores
    environment.isFresh = isFresh
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
    if GlobalState(in: source).isDeclared { return true }
    return GlobalState(in: try text(of: exercise.checks), except: "checks").isDeclared
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
