package import Curriculum
import Foundation
import Recording
package import Running
import Synchronization
import Timeline

/// Proves what lessons say of their own files: grades the answers that come with exercises, runs the demos, follows the links.
///
/// What counts is processor time, since all cores are kept busy: as many pieces are under way as there are cores, the longest
/// first, and each tries its schedules in one process, where a learner's check uses all cores. Three lessons with six
/// exercises, 38 answers and 26 programs of demos take 22 s of it from nothing, on two cores 2.3 s for each exercise, and 5 s
/// once compiled; a job more than there are cores costs 8 % more, one fewer saves 4 % and leaves a core idle. Of compiling, an
/// answer alone takes 0.11 s, the checks alone 0.18 s, both in one run of the compiler 0.25 s: so the checks are kept only
/// where two answers or more look the same to them, and the first of these goes ahead.
package struct Verifier: Sendable {
  /// How to prove.
  package struct Options: Sendable {
    /// Pieces that are done side by side, 1 or more.
    package var jobs = ProcessInfo.processInfo.activeProcessorCount
    /// How often each answer is graded, 1 or more: with other virtual cores and other numbers of processes each time.
    package var repetitions = 1

    package init() {}
  }

  /// How far it is.
  package struct Progress: Sendable {
    /// Pieces done, and all of them.
    package var done: Int
    package var all: Int
    /// What was begun last, such as `gather/fetch-all`.
    package var name: String
  }

  private let builder: Builder
  private let options: Options

  package init(builder: Builder, options: Options = Options()) {
    (self.builder, self.options) = (builder, options)
  }

  /// Proves lessons. When the task is cancelled, what was found until then is the result.
  ///
  /// - Parameters:
  ///   - names: Ids of lessons; all of the course if empty, and then also its README.md.
  ///   - progress: Called from any thread.
  /// - Throws: `LanesError` if the toolchain cannot be used. Whatever else goes wrong is a problem of the file it went wrong with.
  @concurrent package func verify(
    _ course: Course, lessons names: [String] = [], progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> Verification {
    let start = ContinuousClock.now
    let content = await CourseContent.read(course, lessons: names)
    let plan = VerificationPlan(content.lessons) { CourseContent.text(of: $0) }
    let work = Work(
      builder: builder, grader: Grader(builder: builder), options: options, checks: content.checks, limiter: Limiter(options.jobs),
      tally: Shared(VerificationTally(plan, problems: content.problems, notes: content.notes)),
      count: Shared(Progress(done: 0, all: plan.batches.reduce(0) { $0 + $1.answers.count } + plan.programs.count, name: "")),
      progress: progress)
    var isInterrupted = false
    do {
      try await work.run(plan)
    } catch is CancellationError {
      isInterrupted = true
    }
    var result = work.tally.value.result(
      checks: content.checks, repetitions: options.repetitions, isInterrupted: isInterrupted || Task.isCancelled)
    result.wallMilliseconds = start.duration(to: .now) / .milliseconds(1)
    return result
  }
}

/// A value that several tasks change.
private final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<Value>
  init(_ value: Value) { state = Mutex(value) }
  var value: Value { state.withLock { $0 } }
  func change(_ change: (inout sending Value) -> Void) { state.withLock { change(&$0) } }
}

/// One verification under way.
private struct Work: Sendable {
  let builder: Builder
  let grader: Grader
  let options: Verifier.Options
  let checks: [String: CheckList]
  let limiter: Limiter
  let tally: Shared<VerificationTally>
  let count: Shared<Verifier.Progress>
  let progress: @Sendable (Verifier.Progress) -> Void

  func run(_ plan: VerificationPlan) async throws {
    let observed = plan.observed
    try await withThrowingTaskGroup { group in
      for batch in plan.batches { group.addTask { try await prove(batch) } }
      for (program, place) in plan.programs {
        group.addTask {
          try await step(program.name) { try await prove(program, at: place, isObserved: observed.contains(program)) }
        }
      }
      try await group.waitForAll()
    }
  }

  /// One piece, when its turn comes. What goes wrong with it is its own problem, unless nothing can be compiled at all.
  private func step(_ name: String, _ body: @Sendable () async throws -> Void) async throws {
    try await limiter.run {
      try Task.checkCancellation()
      report { $0.name = name }
      try await body()
      report { $0.done += 1 }
    }
  }

  private func report(_ change: (inout Verifier.Progress) -> Void) {
    count.change { change(&$0) }
    progress(count.value)
  }

  private func prove(_ batch: VerificationPlan.Batch) async throws {
    guard let first = batch.answers.first else { return }
    let keepsChecks = batch.answers.count > 1
    try await step(first.exercise.id) { try await prove(first, keepsChecks: keepsChecks) }
    try await withThrowingTaskGroup { group in
      for answer in batch.answers.dropFirst() {
        group.addTask { try await step(answer.exercise.id) { try await prove(answer, keepsChecks: true) } }
      }
      try await group.waitForAll()
    }
  }

  private func prove(_ answer: VerificationPlan.Answer, keepsChecks: Bool) async throws {
    var verdicts = RepeatedVerdicts()
    do {
      for turn in (0..<options.repetitions).map(RepeatedVerdicts.Turn.init) {
        var grading = Grader.Options()
        grading.keepsChecks = keepsChecks
        (grading.cores, grading.processes) = (turn.cores, turn.processes)
        let verdict = try await grader.grade(answer.exercise, file: answer.file, options: grading)
        if verdict.wasInterrupted { throw CancellationError() }
        verdicts.add(verdict, turn)
      }
    } catch let error as LanesError where error.code != .toolchain {
      return tally.change { $0.add(Diagnostic(file: answer.file, message: error.message, fix: error.fix)) }
    }
    let judge = AnswerJudge(checks: checks[answer.exercise.id] ?? CheckList(in: ""))
    let judgement = judge.judge(answer, verdicts)
    tally.change { $0.add(answer, judgement) }
  }

  private func prove(_ program: VerificationPlan.Program, at place: Diagnostic, isObserved: Bool) async throws {
    do {
      switch try await builder.build(BuildRequest([program.variant.file], module: "Demo", flags: program.variant.flags)) {
      case .rejected(let messages):
        let error = messages.first { $0.severity == .error }
        tally.change {
          $0.add(
            Diagnostic(
              file: error?.file ?? program.variant.file, line: max(error?.line ?? 1, 1), column: max(error?.column ?? 1, 1),
              message: "the demo '\(program.name)' does not compile: \(error?.text ?? "the compiler gave no reason")",
              fix: "mend it"))
        }
      case .built(let built):
        let observed = try await observe(program, built, isObserved)
        let problem = DemoJudge.problem(program, observed, at: place, lines: (try? SourceText(reading: place.file))?.lines ?? [])
        tally.change { $0.add(program, observed, problem: problem) }
      }
    } catch let error as LanesError where error.code != .toolchain {
      tally.change { $0.add(Diagnostic(file: program.variant.file, message: error.message, fix: error.fix)) }
    }
  }

  private func observe(_ program: VerificationPlan.Program, _ built: Program, _ isObserved: Bool) async throws -> DemoJudge.Observed
  {
    let orders = ObservedOrders(cores: program.variant.cores).schedules
    var observed = DemoJudge.Observed(runs: [])
    for (index, schedule) in orders.prefix(isObserved ? orders.count : 1).enumerated() {
      let run = try await DemoRun.run(built, schedule: schedule, toolchain: builder.toolchain)
      var result = DemoResult(demo: program.demo)
      result.add(run, of: program.variant, demo: program.demo)
      if result.wasInterrupted { throw CancellationError() }
      observed.runs += result.list.runs.map { (schedule, $0) }
      if index == 0 {
        observed.surprise = result.surprises.first
        observed.source = result.list.runs.first?.timeline.findings.last?.source
      }
    }
    return observed
  }
}
