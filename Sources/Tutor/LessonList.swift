import Curriculum
package import Display
import Workspace

/// The course with the learner's progress: the answer of `lanes lessons`.
package struct LessonList: Equatable, Sendable {
  package struct Exercise: Equatable, Sendable, Encodable {
    package var id: String
    package var state: String
    package var attempts: Int
  }

  package struct Lesson: Equatable, Sendable {
    package var number: Int
    package var id: String
    package var title: String
    package var part: String?
    package var pattern: String?
    package var python: String?
    package var minutes: Int?
    package var demos: [String]
    package var exercises: [Exercise]
  }

  package var lessons: [Lesson]
}

extension Session {
  /// The course as `lanes lessons` shows it. What is wrong in lesson files is told on standard error.
  package func lessonList() -> LessonList {
    tell(outline.diagnostics)
    let progress = progress
    return LessonList(
      lessons: outline.lessons.map { lesson in
        .init(
          number: lesson.number, id: lesson.id, title: lesson.title, part: lesson.part, pattern: lesson.pattern,
          python: lesson.python,
          minutes: lesson.minutes, demos: lesson.demos.map { "\(lesson.id)/\($0.name)" },
          exercises: lesson.exercises.map { name in
            let known = progress.exercise("\(lesson.id)/\(name)")
            return .init(id: "\(lesson.id)/\(name)", state: known.state.rawValue, attempts: known.attempts)
          })
      })
  }
}

extension LessonList: Encodable {
  private enum Key: String, CodingKey { case lessons }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(lessons, forKey: .lessons)
  }
}

extension LessonList.Lesson: Encodable {
  private enum Key: String, CodingKey { case id, title, part, pattern, python, minutes, demos, exercises }

  /// Optionals are encoded as values, which writes `null` where there is none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(part, forKey: .part)
    try container.encode(pattern, forKey: .pattern)
    try container.encode(python, forKey: .python)
    try container.encode(minutes, forKey: .minutes)
    try container.encode(demos, forKey: .demos)
    try container.encode(exercises, forKey: .exercises)
  }
}

extension LessonList: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    var lines: [StyledText] = []
    var part: String?
    for lesson in lessons {
      if lesson.part != part, let title = lesson.part {
        if !lines.isEmpty { lines.append("") }
        lines.append(StyledText(title.sanitizedLine, .heading))
        part = title
      }
      lines += draw(lesson, layout)
    }
    return lines
  }

  private func draw(_ lesson: Lesson, _ layout: Layout) -> [StyledText] {
    let number = lesson.number < 10 ? "0\(lesson.number)" : "\(lesson.number)"
    let passed = lesson.exercises.count { $0.state == "passed" }
    let score = StyledText("\(passed) of \(lesson.exercises.count) passed", passed == lesson.exercises.count ? .passed : .pending)
    let head = StyledText("\(number)  ", .muted) + StyledText(lesson.id.sanitizedLine, .name)
    let room = max(0, layout.columns - head.width - score.width - 2)
    var lines = [(head.padded(to: max(26, head.width)) + "  " + StyledText(lesson.title.sanitizedLine)).cut(to: layout.columns - 1)]
    if room > 12, layout.columns >= 60 {
      lines[0] =
        (head.padded(to: 26) + StyledText(lesson.title.sanitizedLine)).cut(to: layout.columns - score.width - 2)
        .padded(to: layout.columns - score.width - 1) + score
    } else {
      lines.append(StyledText("    ") + score)
    }
    for exercise in lesson.exercises {
      let style: Style = exercise.state == "passed" ? .passed : exercise.state == "tried" ? .warning : .pending
      let tries = exercise.attempts == 0 ? "" : exercise.attempts == 1 ? ", 1 attempt" : ", \(exercise.attempts) attempts"
      lines.append(
        (StyledText("    exercise  ", .muted) + StyledText(exercise.id.sanitizedLine) + "  "
          + StyledText(exercise.state + tries, style)).cut(to: layout.columns - 1))
    }
    return lines
  }
}
