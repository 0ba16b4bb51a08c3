/// A task that is graded by running the learner's file under many schedules.
package struct Exercise: Hashable, Sendable {
  /// The lesson's id.
  package var lesson: String
  /// The name of its folder in `exercises/`.
  package var name: String
  /// The path of that folder.
  package var folder: String
  package var title: String
  /// Constructs that the learner's file may not contain.
  package var forbid: [Ban]
  /// Whether ThreadSanitizer gives a second opinion.
  package var sanitizesThreads: Bool
  /// exercise.md without its front matter.
  package var text: String
  /// The line of exercise.md at which ``text`` begins, from 1.
  package var textLine: Int
  /// From a nudge to the whole idea.
  package var hints: [String]
  package var mistakes: [Mistake]

  /// Makes an exercise; what is left out is empty, and the title is the name.
  package init(
    lesson: String, name: String, folder: String, title: String? = nil, forbid: [Ban] = [], sanitizesThreads: Bool = false,
    text: String = "", textLine: Int = 1, hints: [String] = [], mistakes: [Mistake] = []
  ) {
    self.lesson = lesson
    self.name = name
    self.folder = folder
    self.title = title ?? name
    self.forbid = forbid
    self.sanitizesThreads = sanitizesThreads
    self.text = text
    self.textLine = textLine
    self.hints = hints
    self.mistakes = mistakes
  }

  /// `lesson/exercise`.
  package var id: String { "\(lesson)/\(name)" }
  /// The path of what the learner begins with.
  package var starter: String { "\(folder)/starter.swift" }
  /// The path of an answer that passes.
  package var solution: String { "\(folder)/solution.swift" }
  /// The path of the harness.
  package var checks: String { "\(folder)/checks.swift" }
}
