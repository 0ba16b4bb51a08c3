import Curriculum
import LineEditor

/// What Tab offers at the prompt: commands first, then names of the kind that the command takes.
struct ShellCompleter: Sendable {
  private let commands: [(name: String, description: String)]
  private let lessons: [(name: String, description: String)]
  private let demos: [String]
  private let exercises: [String]

  init(_ outline: Outline, commands: [(name: String, description: String)]) {
    self.commands = commands
    lessons = outline.lessons.map { ($0.id, $0.title) }
    let names = Names(outline)
    demos =
      names.allDemos
      + outline.lessons.flatMap { lesson in
        lesson.demos.flatMap { demo in demo.variants.map { "\(lesson.id)/\(demo.name):\($0)" } }
      }
    exercises = names.allExercises
  }

  /// - Parameter cursor: In UTF-8 code units.
  func complete(_ line: String, _ cursor: Int) -> Completions {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let words = before.dropLast(word.count).split(separator: " ").map(String.init)
    let start = cursor - word.utf8.count
    let fits = candidates(after: words).filter { $0.text.hasPrefix(word) }
    return Completions(range: start..<cursor, candidates: fits)
  }

  private func candidates(after words: [String]) -> [Completions.Candidate] {
    guard let command = words.first else { return commands.map { .init($0.name, description: $0.description) } }
    guard words.count == 1 else { return [] }
    switch command {
    case "learn": return lessons.map { .init($0.name, description: $0.description) }
    case "run": return demos.map { .init($0) }
    case "explain": return TopicCatalog(nil).entries.map { .init($0.name, description: $0.title ?? "") }
    case "check", "hint", "edit": return exercises.map { .init($0) }
    case "help": return commands.map { .init($0.name, description: $0.description) }
    default: return []
    }
  }
}
