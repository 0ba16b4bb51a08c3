import Curriculum
import Foundation
import Grading
import Recording
import Running
import Testing
import Timeline

@testable import Tutor

/// Proves what the lessons say about their own files. A new exercise, mistake, demo or prediction is covered by being there.
@Suite("Lessons")
struct LessonsTests {
  @Test("are there, and have exercises, mistakes, demos and predictions")
  func present() {
    #expect(LessonsContent.lessons.count >= 3)
    for lesson in LessonsContent.lessons {
      #expect(!lesson.exercises.isEmpty, "\(lesson.id) has no exercises")
      #expect(lesson.exercises.allSatisfy { !$0.mistakes.isEmpty && !$0.hints.isEmpty }, "\(lesson.id)")
      #expect(!lesson.demos.isEmpty, "\(lesson.id) has no demos")
    }
    #expect(!LessonsContent.questions.isEmpty)
  }

  @Test("have starters that fail", arguments: LessonsContent.starters)
  func starterFails(_ starter: LessonsContent.Answer) async throws {
    let verdict = try await LessonsBench.shared.value.grade(starter.file, as: starter.exercise)
    #expect(!verdict.passed, "\(starter.testDescription) passes")
  }

  @Test("have solutions that pass", arguments: LessonsContent.solutions)
  func solutionPasses(_ solution: LessonsContent.Answer) async throws {
    let verdict = try await LessonsBench.shared.value.grade(solution.file, as: solution.exercise)
    #expect(verdict.passed, "\(solution.testDescription) \(verdict.story)")
  }

  @Test("have mistakes that are caught by what their first line names", arguments: LessonsContent.mistakes)
  func mistakeIsCaught(_ wrong: LessonsContent.WrongAnswer) async throws {
    let verdict = try await LessonsBench.shared.value.grade(wrong.answer.file, as: wrong.answer.exercise)
    let found = verdict.findings.map(\.kind.word)
    let isCaught =
      switch wrong.mistake.caughtBy {
      case .check(let id): verdict.failedCheck?.id == id
      case .finding(let word): found.contains(word)
      case .compiler: verdict.caughtBy == .compiler
      case .forbidden: verdict.caughtBy == .forbidden
      }
    #expect(
      isCaught && !verdict.passed, "\(wrong.testDescription) is to be caught by \(wrong.mistake.caughtBy), but \(verdict.story)")
    let isBlank = wrong.mistake.explanation.allSatisfy(\.isWhitespace)
    #expect(!isBlank, "\(wrong.testDescription) explains nothing on its second line")
  }

  @Test("have demos that end as they say", arguments: LessonsContent.variants)
  func demoEnds(_ demo: LessonsContent.DemoVariant) async throws {
    let result = try await LessonsBench.shared.value.run(demo.variant, of: demo.lesson, demo: demo.demo)
    #expect(result.isAsExpected, "\(result.surprises.joined(separator: "; "))")
  }

  @Test("ask predictions of which exactly one choice is right", arguments: LessonsContent.questions)
  func predictionIsRight(_ question: LessonsContent.Question) async throws {
    let bench = try await LessonsBench.shared.value
    var runs: [(reference: DemoReference, run: Run)] = []
    for reference in question.prediction.observation.demos {
      let demo = try #require(question.lesson.demo(reference.demo), "\(question.testDescription) names no demo of the lesson")
      let variants = reference.variant == nil ? demo.variants : demo.variants.filter { $0.name == reference.variant }
      let variant = try #require(variants.first, "\(question.testDescription): there is no '\(reference)'")
      let result = try await bench.run(variant, of: question.lesson, demo: demo.id)
      runs.append((reference: reference, run: try #require(result.list.runs.first)))
    }
    let observed = try #require(Observer(runs: runs).answer(to: question.prediction.observation), "\(question.testDescription)")
    let right = question.prediction.choices.filter { $0 == observed }
    #expect(right.count == 1, "\(question.testDescription): it is '\(observed)', the choices are \(question.prediction.choices)")
    let strangers = Set(question.prediction.answers.keys).subtracting(question.prediction.choices)
    #expect(strangers.isEmpty, "\(question.testDescription) answers what is no choice: \(strangers)")
  }
}

extension Verdict {
  /// What came of it, in a line, for whoever has to mend the file.
  var story: String {
    if passed { return "it passes" }
    var parts = ["it is caught by \(caughtBy.rawValue)"]
    if let check = failedCheck { parts.append("in \(check.id), schedule \(check.replay ?? "unknown"): \(check.message ?? "")") }
    parts += findings.map { "\($0.kind.word): \($0.message)" }
    parts += errors.prefix(3).map { "line \($0.line): \($0.text)" }
    if let problem { parts.append(problem) }
    return parts.joined(separator: "; ")
  }
}
