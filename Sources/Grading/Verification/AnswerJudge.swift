import Curriculum
import Recording
import Running
import Timeline

/// Compares what came of grading the answers of an exercise to what its author says of them.
struct AnswerJudge: Sendable {
  /// What is said of one answer.
  struct Judgement: Equatable, Sendable {
    var isAsExpected = false
    /// The check that rejects it, or what else does.
    var catcher: String?
    var problems: [Diagnostic] = []
  }

  let checks: CheckList

  /// - Parameter verdicts: One for each time it was graded, 1 or more. What is expected is expected of the first.
  func judge(_ answer: VerificationPlan.Answer, _ verdicts: RepeatedVerdicts) -> Judgement {
    guard let first = verdicts.all.first?.verdict else { return Judgement() }
    var judgement = Judgement()
    judgement.catcher = first.failedCheck?.id
    let problem =
      switch answer.role {
      case .starter: starterProblem(answer, first)
      case .solution: solutionProblem(answer, first)
      case .mistake(let mistake): mistakeProblem(mistake, first)
      }
    judgement.isAsExpected = problem == nil && !namesNothing(answer.role)
    judgement.problems = [problem, verdicts.difference(of: answer.file)].compactMap { $0 }
    return judgement
  }

  /// Whether a mistake names a check that there is not, which the loader has told already.
  private func namesNothing(_ role: VerificationPlan.Answer.Role) -> Bool {
    guard case .mistake(let mistake) = role, case .check(let id) = mistake.caughtBy else { return false }
    return !checks.entries.isEmpty && checks.place(of: id) == nil
  }

  private func starterProblem(_ answer: VerificationPlan.Answer, _ verdict: Verdict) -> Diagnostic? {
    guard verdict.passed else { return nil }
    return Diagnostic(
      file: answer.file, message: "the starter of '\(answer.exercise.id)' passes every check, so there is nothing to do",
      fix: "take out of it what the task asks for, or add a check that fails it")
  }

  private func solutionProblem(_ answer: VerificationPlan.Answer, _ verdict: Verdict) -> Diagnostic? {
    guard !verdict.passed else { return nil }
    let name = "the solution of '\(answer.exercise.id)'"
    if let error = verdict.errors.first {
      let what = verdict.caughtBy == .forbidden ? "uses what the exercise forbids" : "does not compile"
      return Diagnostic(
        file: error.file ?? answer.file, line: max(error.line, 1), column: max(error.column, 1),
        message: "\(name) \(what): \(error.text)", fix: "mend the solution")
    }
    if let check = verdict.failedCheck {
      let place = checks.place(of: check.id) ?? Place(line: 1)
      let replay = check.replay.map {
        "; copy the solution to your answer and run 'lanes check \(answer.exercise.id) --replay \($0)'"
      }
      return Diagnostic(
        file: answer.exercise.checks, line: place.line, column: place.column,
        message: "\(name) fails \(check.id), '\(check.title)': \(Self.oneLine(check.message))",
        fix: "mend solution.swift or this check" + (replay ?? ""))
    }
    return Diagnostic(
      file: answer.file, message: "\(name) does not pass: \(Self.oneLine(verdict.problem))",
      fix: "mend solution.swift or checks.swift")
  }

  private func mistakeProblem(_ mistake: Mistake, _ verdict: Verdict) -> Diagnostic? {
    func problem(_ message: String, fix: String) -> Diagnostic {
      Diagnostic(file: mistake.file, column: "//! caught by: ".unicodeScalars.count + 1, message: message, fix: fix)
    }
    let named = mistake.caughtBy.word
    if namesNothing(.mistake(mistake)) { return nil }
    if verdict.passed {
      return problem(
        "'\(named)' is to catch this mistake, and it passes every check", fix: "write a check that fails it, or remove the file")
    }
    guard !verdict.isCaught(by: mistake.caughtBy) else { return nil }
    let other = Self.catcher(of: verdict)
    return problem(
      "'\(named)' is to catch this mistake, but \(other.what)",
      fix: other.word.map { "write '//! caught by: \($0)', or mend '\(named)' so that it comes first" }
        ?? "mend the mistake or the checks")
  }

  /// What rejected an answer, as the first line of a mistake would name it, and in a sentence.
  private static func catcher(of verdict: Verdict) -> (word: String?, what: String) {
    if let error = verdict.errors.first {
      let word = verdict.caughtBy == .forbidden ? "forbidden" : "compiler"
      let what = word == "forbidden" ? "a rule of the exercise catches it" : "the compiler rejects it"
      return (word, "\(what) in line \(error.line): \(error.text)")
    }
    if let check = verdict.failedCheck {
      let findings = verdict.findings.map { "\($0.kind.word)\($0.source.map { " at \($0)" } ?? "")" }
      let found = findings.isEmpty ? "" : " (\(findings.joined(separator: ", ")))"
      let schedule = check.replay.map { " under \($0)" } ?? ""
      return (check.id, "\(check.id) catches it\(schedule)\(found): \(oneLine(check.message))")
    }
    if let race = verdict.threads?.race {
      return (Mistake.Catcher.threadSanitizer.word, "ThreadSanitizer catches it: \(oneLine(race.description))")
    }
    if let finding = verdict.findings.first { return (finding.kind.word, "\(finding.kind.word) does: \(finding.message)") }
    return (nil, "it ends otherwise: \(oneLine(verdict.problem))")
  }

  private static func oneLine(_ text: String?) -> String {
    (text ?? "no reason was given").split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
