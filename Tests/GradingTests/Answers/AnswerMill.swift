import AnswerForge
import Curriculum
import Foundation
import Grading
import TestSupport

/// Grades many made answers to one exercise, as `lanes check` does.
///
/// As many at a time as the computer has cores, each stream of them in a file of its own that keeps its path: what the compiler made of the
/// checks depends on where the answer lies, and so is used again.
struct AnswerMill {
  /// What became of an answer.
  enum Outcome {
    case accepted
    /// Why, in a line.
    case rejected(String)
    case doesNotCompile(String)
  }

  let exercise: Exercise
  let bench: LessonsBench

  /// Schedules that a wrong answer is first given for each check: most fail in one of the first. What passes is given all.
  private static let few = 24

  /// What becomes of each of `answers`, in their order.
  ///
  /// - Parameter areWrong: Whether they are expected to fail.
  func grade(_ answers: [Forge.Product], areWrong: Bool) async throws -> [Outcome] {
    let width = ProcessInfo.processInfo.activeProcessorCount
    return try await withThrowingTaskGroup(of: [(Int, Outcome)].self) { group in
      for stream in 0..<width {
        group.addTask {
          let folder = "\(bench.cache)/answers/\(exercise.id)/\(areWrong ? "wrong" : "right")-\(stream)"
          try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
          defer { try? FileManager.default.removeItem(atPath: folder) }
          var outcomes: [(Int, Outcome)] = []
          for index in answers.indices where index % width == stream {
            try Data(answers[index].text.utf8).write(to: URL(filePath: folder + "/answer.swift"))
            outcomes.append((index, try await grade(folder + "/answer.swift", isWrong: areWrong)))
          }
          return outcomes
        }
      }
      var all: [Int: Outcome] = [:]
      for try await outcomes in group { for (index, outcome) in outcomes { all[index] = outcome } }
      return answers.indices.compactMap { all[$0] }
    }
  }

  private func grade(_ file: String, isWrong: Bool) async throws -> Outcome {
    try await Turnstile.shared.pass {
      let grader = Grader(builder: bench.builder)
      if isWrong {
        var options = Grader.Options()
        options.schedules = Self.few
        let outcome = outcome(of: try await grader.grade(exercise, file: file, options: options))
        guard case .accepted = outcome else { return outcome }
      }
      return outcome(of: try await grader.grade(exercise, file: file))
    }
  }

  private func outcome(of verdict: Verdict) -> Outcome {
    if verdict.passed { return .accepted }
    return verdict.caughtBy == .compiler ? .doesNotCompile(verdict.story) : .rejected(verdict.story)
  }
}
