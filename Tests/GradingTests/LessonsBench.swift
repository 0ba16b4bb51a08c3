import Curriculum
import Foundation
import Grading
import PseudoTerminal
import TestSupport
import Testing

@testable import Running

/// What is needed to grade answers to the repository's lessons. Made once; what it compiles is kept for the next time.
struct LessonsBench: Sendable {
  struct Missing: Error, CustomStringConvertible { let description: String }

  static let shared = Task { try await LessonsBench() }

  let builder: Builder
  /// The folder that what it compiles is kept in.
  let cache: String

  /// - Parameter cache: Where what it compiles goes; beside the library if left out.
  init(cache: String? = nil) async throws {
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    // Not built here: the package's build folder may be locked by whoever runs the tests.
    guard let library = PracticeLibrary(in: folder) else {
      throw Missing(description: "libPractice.so or its modules are not in \"\(folder)\": run `swift build --product Practice`")
    }
    self.cache = cache ?? "\(folder)/lessons-cache"
    builder = Builder(toolchain: try await Toolchain.find(cache: self.cache), library: library, cache: self.cache)
  }

  /// Grades a file as an answer to an exercise, as `lanes check` does.
  func grade(_ file: String, as exercise: Exercise) async throws -> Verdict {
    try await Turnstile.shared.pass { try await Grader(builder: builder).grade(exercise, file: file) }
  }

  /// The known mistakes that a graded file fails like.
  func mistakes(behind verdict: Verdict, of exercise: Exercise, file: String) async throws -> [Verdict.Mistake] {
    try await Turnstile.shared.pass {
      try await MistakeMatcher(builder: builder).mistakes(behind: verdict, of: exercise, file: file)
    }
  }
}

/// The exercises of the lessons and the answers that come with them, found by reading their folders.
enum LessonsContent {
  /// An answer that comes with an exercise.
  struct Answer: Sendable, CustomTestStringConvertible {
    let exercise: Exercise
    let file: String
    /// A path that says which lesson it is of.
    var testDescription: String { file.split(separator: "/").suffix(file.contains("/mistakes/") ? 5 : 4).joined(separator: "/") }
  }

  /// A wrong answer and what must reject it.
  struct WrongAnswer: Sendable, CustomTestStringConvertible {
    let answer: Answer
    let mistake: Mistake
    var testDescription: String { answer.testDescription }
  }

  static let lessons = (try? Course.load(at: "\(repository)/Lessons").lessons) ?? []
  /// Of all lessons, or those that `LANES_ANSWERS_TO` names, separated by commas.
  static let exercises = every.filter { exercise in
    let wanted = ProcessInfo.processInfo.environment["LANES_ANSWERS_TO"]?.split(separator: ",")
    return wanted?.contains { $0 == exercise.id } ?? true
  }
  /// Of all lessons, whatever is asked for.
  static let every = lessons.flatMap(\.exercises)
  static let starters = exercises.map { Answer(exercise: $0, file: $0.starter) }
  static let solutions = exercises.map { Answer(exercise: $0, file: $0.solution) }
  static let mistakes = exercises.flatMap { exercise in
    exercise.mistakes.map { WrongAnswer(answer: Answer(exercise: exercise, file: $0.file), mistake: $0) }
  }
}
