/// Everything in a course that can be named on the command line.
package struct Names: Sendable {
  private let lessons: [LessonSummary]

  /// Takes the names of an outline.
  package init(_ outline: Outline) { lessons = outline.lessons }

  /// The names of some lessons.
  package init(_ lessons: [LessonSummary]) { self.lessons = lessons }

  /// All ids of lessons, in the course's order.
  package var allLessons: [String] { lessons.map(\.id) }
  /// All demos as `lesson/demo`, in the course's order.
  package var allDemos: [String] { lessons.flatMap { lesson in lesson.demos.map { "\(lesson.id)/\($0.name)" } } }
  /// All exercises as `lesson/exercise`, in the course's order.
  package var allExercises: [String] { lessons.flatMap { lesson in lesson.exercises.map { "\(lesson.id)/\($0)" } } }

  /// What a lesson's name stands for: its id, its number, its folder's name, or the beginning of its id.
  package func lesson(_ typed: String) -> Resolution {
    NameTable(lessons.map { .init($0.id, number: $0.number) }).resolve(typed)
  }

  /// What an exercise's name stands for: `lesson/exercise`, either part of it if that names one exercise, or beginnings of these.
  package func exercise(_ typed: String) -> Resolution {
    NameTable(lessons.flatMap { lesson in lesson.exercises.map { .init("\(lesson.id)/\($0)", number: lesson.number) } }).resolve(
      typed)
  }

  /// What a demo's name stands for: as for an exercise, but a lesson's name is its first demo, and `:variant` may follow.
  package func demo(_ typed: String) -> Resolution {
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let table = NameTable(
      lessons.flatMap { lesson in
        lesson.demos.enumerated().map { index, demo in
          .init("\(lesson.id)/\(demo.name)", number: lesson.number, standsForLesson: index == 0)
        }
      })
    let resolution = table.resolve(parts.first ?? "")
    guard parts.count == 2, case .found(let name) = resolution else { return resolution }
    return variant(parts[1].lowercased(), of: name)
  }

  private func variant(_ typed: String, of name: String) -> Resolution {
    let all = lessons.flatMap { lesson in
      lesson.demos.filter { "\(lesson.id)/\($0.name)" == name }.flatMap(\.variants)
    }
    if all.contains(typed) { return .found("\(name):\(typed)") }
    let begun = typed.isEmpty ? [] : all.filter { $0.hasPrefix(typed) }
    if begun.count == 1 { return .found("\(name):\(begun[0])") }
    if begun.count > 1 { return .ambiguous(begun.map { "\(name):\($0)" }) }
    return .unknown(nearest: nearest(to: typed, in: all).map { "\(name):\($0)" } ?? name)
  }
}
