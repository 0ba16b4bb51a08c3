import Curriculum
import Grading
import TestSupport
import Testing

/// Proves what the lessons say about their own files. A new lesson, exercise, mistake, demo or prediction is covered by being there.
@Suite("Lessons")
struct LessonsTests {
  private static let course = "\(repository)/Lessons"
  static let lessons = (try? Outline.load(at: course).lessons.map(\.id)) ?? []

  @Test("are there, and have exercises, mistakes, demos and predictions")
  func present() throws {
    let lessons = try Course.load(at: Self.course).lessons
    #expect(lessons.count >= 3)
    for lesson in lessons {
      #expect(!lesson.exercises.isEmpty, "\(lesson.id) has no exercises")
      #expect(lesson.exercises.allSatisfy { !$0.mistakes.isEmpty && !$0.hints.isEmpty }, "\(lesson.id)")
      #expect(!lesson.demos.isEmpty, "\(lesson.id) has no demos")
    }
    let pieces = lessons.flatMap(\.steps).flatMap(\.pieces)
    #expect(pieces.contains { if case .predict = $0.content { true } else { false } })
  }

  @Test("are as they say", arguments: lessons)
  func proven(_ lesson: String) async throws {
    let verification = try await VerificationBench.shared.value.verify(Self.course, lessons: [lesson]).complained()
    #expect(verification.passed, Comment(rawValue: verification.problems.map(\.description).joined(separator: "\n")))
    #expect(verification.outdated.isEmpty, "run 'lanes verify --refresh \(lesson)': a code host shows less than Lanes")
    let counts = verification.counts
    #expect(counts.lessons == 1 && counts.exercises > 0)
    #expect(counts.startersRejected == counts.exercises && counts.solutionsPassed == counts.exercises)
    #expect(counts.mistakesCaught == counts.mistakes && counts.predictionsRight == counts.predictions)
    #expect(counts.variantsAsExpected == counts.variants)
  }
}
