import Foundation
import PseudoTerminal
import Recording
import TestSupport
import Timeline

@testable import Grading
@testable import Running

/// Compiles and runs the programs of the table, the way the tool does. Made once; what it compiles is kept for the next time.
struct ProgramBench: Sendable {
  struct Unusable: Error, CustomStringConvertible { let description: String }

  static let shared = Task { try await ProgramBench() }

  private let builder: Builder

  private init() async throws {
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    // Not built here: the package's build folder may be locked by whoever runs the tests.
    guard let library = PracticeLibrary(in: folder) else {
      throw Unusable(description: "libPractice.so or its modules are not in \"\(folder)\": run `swift build --product Practice`")
    }
    let cache = "\(folder)/programs-cache"
    builder = Builder(toolchain: try await Toolchain.find(cache: cache), library: library, cache: cache)
  }

  /// Compiles a program of the table; warnings count as errors.
  func build(_ file: ProgramFile) async throws -> Program {
    switch try await builder.build(BuildRequest([file.path])) {
    case .built(let program) where program.warnings.isEmpty: return program
    case .built(let program): throw Unusable(description: Self.words(program.warnings))
    case .rejected(let messages): throw Unusable(description: Self.words(messages))
    }
  }

  /// Compiles a program and runs it: once, or an exercise under the schedules of its check.
  func outcome(of file: ProgramFile) async throws -> ProgramOutcome {
    try await Turnstile.shared.pass {
      let program = try await build(file)
      return file.isExercise ? try await grade(program) : try await run(program, file.schedule)
    }
  }

  /// Tries an exercise.
  ///
  /// - Parameters:
  ///   - schedules: How many the check gets, in place of its own number.
  ///   - seed: The first seed; `nil` for the harness's own.
  func grade(_ program: Program, schedules: Int? = nil, seed: UInt64? = nil) async throws -> ProgramOutcome {
    var environment = ChildEnvironment()
    environment.isGraded = true
    environment.schedules = schedules
    if let seed { environment.others["LANES_SEED"] = String(seed) }
    let run = try await run(program, environment)
    var reader = VerdictReader(exercise: "programs/table", result: run.result, symbols: run.symbols)
    let verdict = reader.read()
    let said = verdict.failedCheck?.message ?? verdict.problem ?? "passed"
    return ProgramOutcome(
      findings: verdict.findings.map(Self.place), failedCheck: verdict.failedCheck?.id, isGood: verdict.passed,
      story: "\(said) (\(Self.words(verdict.findings)))", replay: verdict.failedCheck?.replay)
  }

  private func run(_ program: Program, _ schedule: Schedule) async throws -> ProgramOutcome {
    var environment = ChildEnvironment()
    environment.schedule = schedule
    let run = try await run(program, environment)
    guard run.result.recording?.runs.last != nil else { throw Unusable(description: "nothing was recorded: \(run.result.output)") }
    let timeline = run.timeline
    return ProgramOutcome(
      findings: timeline.findings.map(Self.place), isGood: timeline.outcome == .finished && run.result.termination.isSuccess,
      story: "\(timeline.outcome) (\(Self.words(timeline.findings))) \(run.result.output)", replay: timeline.replay)
  }

  private func run(_ program: Program, _ environment: ChildEnvironment) async throws -> DemoRun {
    var limits = Limits()
    limits.deadline = .seconds(15)
    return try await builder.run(program, environment: environment, limits: limits)
  }

  private static func place(_ finding: Timeline.Finding) -> Expectation.Place {
    Expectation.Place(kind: finding.kind, line: finding.source?.line ?? 0)
  }

  private static func words(_ findings: [Timeline.Finding]) -> String {
    findings.map { "\(place($0)): \($0.message)" }.joined(separator: "; ")
  }

  private static func words(_ messages: [CompilerMessage]) -> String {
    messages.map { "\($0.line):\($0.column): \($0.severity.rawValue): \($0.text)" }.joined(separator: "; ")
  }
}
