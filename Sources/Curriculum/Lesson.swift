/// A lesson, read completely.
package struct Lesson: Sendable {
  /// What a course list shows of it.
  package var summary: LessonSummary
  package var steps: [Step]
  /// In the order of lesson.md; those it does not mention come last, by name.
  package var demos: [Demo]
  /// In the order of lesson.md; those it does not mention come last, by name.
  package var exercises: [Exercise]
  /// Whether lesson.md could be read.
  package var hasText: Bool
  /// What is wrong in its files.
  package var diagnostics: [Diagnostic]

  /// The folder's name without the number.
  package var id: String { summary.id }
  package var title: String { summary.title }

  /// The demo of a name, without the lesson's part.
  package func demo(_ name: String) -> Demo? { demos.first { $0.name == name } }
  /// The exercise of a name, without the lesson's part.
  package func exercise(_ name: String) -> Exercise? { exercises.first { $0.name == name } }
}
