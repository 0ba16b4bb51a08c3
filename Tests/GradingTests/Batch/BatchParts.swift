import Curriculum
import Running
import Timeline

@testable import Grading

/// Results as a batch has them, made by hand.
enum BatchParts {
  static func names() throws -> Names {
    func lesson(_ number: Int, _ id: String, _ exercises: [String]) -> LessonSummary {
      var summary = LessonSummary(number: number, id: id, folder: "/course/\(id)")
      summary.exercises = exercises
      return summary
    }
    return Names([lesson(2, "gather", ["fetch-all", "dashboard"]), lesson(3, "bounded", ["limiter"])])
  }

  static func stored(passed: Bool = false, message: String = "it did not", path: String = "/copy/a.swift") throws -> StoredVerdict {
    var verdict = Verdict(exercise: "gather/fetch-all")
    verdict.passed = passed
    verdict.caughtBy = passed ? .none : .check
    verdict.checks = [
      .init(id: "C1", title: "first", passed: passed, message: passed ? nil : message, schedules: 3, failing: passed ? 0 : 1)
    ]
    verdict.runMilliseconds = 1_234.5
    return try StoredVerdict(verdict, answer: path)
  }

  static func graded(
    _ path: String, _ outcome: GradedSubmission.Outcome, exercise: String = "gather/fetch-all", sameAs: String? = nil
  ) -> GradedSubmission {
    GradedSubmission(
      submission: Submission(path: path, file: "/\(path)", exercise: exercise), outcome: outcome, sameAs: sameAs)
  }
}
