import Curriculum
import Foundation
import Grading
import PseudoTerminal
import Recording
import TestSupport
import Testing

@testable import Running
@testable import Tutor

/// What is needed to grade and run what the repository's lessons consist of. Made once; what it compiles is kept for the next time.
struct LessonsBench: Sendable {
  struct Missing: Error, CustomStringConvertible { let description: String }

  static let shared = Task { try await LessonsBench() }

  let builder: Builder
  /// The folder that what it compiles is kept in.
  let cache: String

  private init() async throws {
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    // Not built here: the package's build folder may be locked by whoever runs the tests.
    guard let library = PracticeLibrary(in: folder) else {
      throw Missing(description: "libPractice.so or its modules are not in \"\(folder)\": run `swift build --product Practice`")
    }
    cache = "\(folder)/lessons-cache"
    builder = Builder(toolchain: try await Toolchain.find(cache: cache), library: library, cache: cache)
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

  /// Runs a variant of a demo, as `lanes run` does.
  func run(_ variant: Variant, of lesson: Lesson, demo: String) async throws -> DemoResult {
    try await Turnstile.shared.pass {
      let program: Program
      switch try await builder.build(BuildRequest([variant.file], module: "Demo", flags: variant.flags)) {
      case .built(let built): program = built
      case .rejected(let messages):
        throw Missing(description: "\(variant.file) does not compile: \(messages.map { "\($0.line): \($0.text)" })")
      }
      let schedule = DemoOptions().schedule(cores: variant.cores ?? lesson.summary.cores ?? Schedule().cores)
      var result = DemoResult(demo: demo)
      result.add(try await DemoRun.run(program, schedule: schedule, toolchain: builder.toolchain), of: variant, demo: demo)
      return result
    }
  }
}

/// Everything in the lessons that has to be shown to be as it says, found by reading their folders.
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

  struct DemoVariant: Sendable, CustomTestStringConvertible {
    let lesson: Lesson
    let demo: String
    let variant: Variant
    var testDescription: String { variant.name.map { "\(demo):\($0)" } ?? demo }
  }

  struct Question: Sendable, CustomTestStringConvertible {
    let lesson: Lesson
    let prediction: Prediction
    /// Its line in lesson.md.
    let line: Int
    var testDescription: String { "\(lesson.id)/lesson.md:\(line)" }
  }

  static let lessons = (try? Course.load(at: "\(repository)/Lessons").lessons) ?? []
  static let exercises = lessons.flatMap(\.exercises)
  static let starters = exercises.map { Answer(exercise: $0, file: $0.starter) }
  static let solutions = exercises.map { Answer(exercise: $0, file: $0.solution) }
  static let mistakes = exercises.flatMap { exercise in
    exercise.mistakes.map { WrongAnswer(answer: Answer(exercise: exercise, file: $0.file), mistake: $0) }
  }
  static let variants = lessons.flatMap { lesson in
    lesson.demos.filter { $0.kind == .programs }.flatMap { demo in
      demo.variants.map { DemoVariant(lesson: lesson, demo: demo.id, variant: $0) }
    }
  }
  static let questions = lessons.flatMap { lesson in
    lesson.steps.flatMap(\.pieces).compactMap { piece -> Question? in
      guard case .predict(let prediction) = piece.content else { return nil }
      return Question(lesson: lesson, prediction: prediction, line: piece.line)
    }
  }
}
