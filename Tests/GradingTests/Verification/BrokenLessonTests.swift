import Curriculum
@testable import Grading
import TestSupport
import Testing

@Suite("A verification")
struct BrokenLessonTests {
  @Test("tells the one thing that is wrong, at its place and with what to do", arguments: BrokenLesson.all)
  func told(_ broken: BrokenLesson) async throws {
    let lessons = try await BrokenLessons.shared.value
    let problems = lessons.problems(of: broken.id)
    let said = problems.map(\.description).joined(separator: "\n")
    #expect(problems.count == 1, Comment(rawValue: said))
    let problem = try #require(problems.first)
    #expect(problem.file == broken.file, Comment(rawValue: said))
    #expect(problem.line == broken.line && problem.column == broken.column, Comment(rawValue: said))
    #expect(problem.message.contains(broken.message), Comment(rawValue: said))
    #expect(problem.fix.contains(broken.fix), Comment(rawValue: said))
    #expect(!lessons.passed)
  }

  @Test("notes a check that nothing wrong fails")
  func idle() async throws {
    let notes = try await BrokenLessons.shared.value.notes(of: "mistake-corrected")
    #expect(
      notes == [
        Diagnostic(
          file: "exercises/both/checks.swift", line: 5, column: 5, message: "neither the starter nor a mistake fails 'B1'",
          fix: "add the mistake that it is there for to mistakes/")
      ])
  }

  @Test("has nothing to say of a sound course, and counts what it holds")
  func sound() async throws {
    let verification = try await VerificationBench.shared.value.verify(fixture("SoundCourse"))
    #expect(verification.passed && verification.notes.isEmpty, "\(verification.problems + verification.notes)")
    var counts = Verification.Counts()
    (counts.lessons, counts.demos, counts.variants, counts.variantsAsExpected) = (1, 1, 2, 2)
    (counts.exercises, counts.startersRejected, counts.solutionsPassed) = (1, 1, 1)
    (counts.mistakes, counts.mistakesCaught, counts.predictions, counts.predictionsRight) = (2, 2, 2, 2)
    #expect(verification.counts == counts)
  }
}
