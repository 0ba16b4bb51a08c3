import Curriculum
import Timeline

/// Adds up what was proven, in whatever order it comes, and makes the result of it, also when the rest never comes.
struct VerificationTally: Sendable {
  private let plan: VerificationPlan
  private var counts: Verification.Counts
  private var problems: [Diagnostic]
  private var notes: [Diagnostic]
  private var observed: [VerificationPlan.Program: DemoJudge.Observed] = [:]
  /// The checks of each exercise that rejected something, and the answers of each that were graded.
  private var catchers: [String: Set<String>] = [:]
  private var graded: [String: Int] = [:]

  /// - Parameters:
  ///   - problems: What reading the files has shown.
  init(_ plan: VerificationPlan, problems: [Diagnostic], notes: [Diagnostic]) {
    self.plan = plan
    counts = plan.counts
    self.problems = problems
    self.notes = notes + plan.unproven
  }

  mutating func add(_ answer: VerificationPlan.Answer, _ judgement: AnswerJudge.Judgement) {
    problems += judgement.problems
    graded[answer.exercise.id, default: 0] += 1
    if let catcher = judgement.catcher { catchers[answer.exercise.id, default: []].insert(catcher) }
    guard judgement.isAsExpected else { return }
    switch answer.role {
    case .starter: counts.startersRejected += 1
    case .solution: counts.solutionsPassed += 1
    case .mistake: counts.mistakesCaught += 1
    }
  }

  /// - Parameter problem: How the program does not end as its author says.
  mutating func add(_ program: VerificationPlan.Program, _ observed: DemoJudge.Observed, problem: Diagnostic?) {
    self.observed[program] = observed
    if let problem { problems.append(problem) } else { counts.variantsAsExpected += 1 }
  }

  mutating func add(_ problem: Diagnostic) { problems.append(problem) }

  /// - Parameter checks: Those of each exercise, by its id.
  func result(checks: [String: CheckList], repetitions: Int, isInterrupted: Bool) -> Verification {
    var result = Verification()
    result.counts = counts
    result.problems = problems
    result.notes = notes
    for question in plan.questions where question.programs.allSatisfy({ observed[$0.program] != nil }) {
      if let problem = DemoJudge.problem(question, observed) {
        result.problems.append(problem)
      } else {
        result.counts.predictionsRight += 1
      }
    }
    let pictures = self.pictures
    result.problems += pictures.compactMap { DemoJudge.problem($0.picture, $0.list) }
    result.outdated = outdated(pictures)
    if !isInterrupted { result.notes += idleChecks(checks) }
    result.problems = Verification.sorted(result.problems)
    result.notes = Verification.sorted(result.notes)
    result.repetitions = repetitions
    result.wasInterrupted = isInterrupted
    return result
  }

  /// The demo blocks whose programs have all been run.
  private var pictures: [(picture: VerificationPlan.Picture, list: RunList)] {
    plan.pictures.compactMap { picture in
      let runs = picture.programs.compactMap { observed[$0]?.runs.first?.run }
      return runs.count == picture.programs.count ? (picture, RunList(demo: picture.demo, runs: runs)) : nil
    }
  }

  private func outdated(_ pictures: [(picture: VerificationPlan.Picture, list: RunList)]) -> [Verification.Outdated] {
    plan.lessons.flatMap { lesson -> [Verification.Outdated] in
      guard let source = try? SourceText(reading: lesson.summary.file) else { return [] }
      let own = pictures.filter { $0.picture.lesson.id == lesson.id }
      let lines = Dictionary(own.map { ($0.picture.line, StillPicture.lines(of: $0.list)) }) { first, _ in first }
      return BlockCopies(lesson: lesson, source: source, pictures: lines).outdated.map { .init(lesson: lesson.id, copy: $0) }
    }
  }

  /// Checks that no wrong answer fails: perhaps they say nothing, perhaps only the mistake is missing that they are for.
  private func idleChecks(_ checks: [String: CheckList]) -> [Diagnostic] {
    let exercises = Dictionary(plan.batches.flatMap(\.answers).map { ($0.exercise.id, $0.exercise) }) { first, _ in first }
    return exercises.values.flatMap { exercise -> [Diagnostic] in
      let all = plan.batches.flatMap(\.answers).count { $0.exercise.id == exercise.id }
      guard graded[exercise.id] == all else { return [] }
      let used = catchers[exercise.id] ?? []
      return (checks[exercise.id]?.entries ?? []).filter { !used.contains($0.id) }.map { entry in
        Diagnostic(
          file: exercise.checks, line: entry.place.line, column: entry.place.column,
          message: "neither the starter nor a mistake fails '\(entry.id)'", fix: "add the mistake that it is there for to mistakes/"
        )
      }
    }
  }
}
