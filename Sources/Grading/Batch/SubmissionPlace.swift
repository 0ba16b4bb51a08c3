package import Curriculum

/// Tells from where a file lies which exercise it answers.
package struct SubmissionPlace: Sendable {
  /// What a file is.
  package enum Answer: Equatable, Sendable {
    case exercise(String)
    /// It answers an exercise that nobody asked for.
    case other(String)
    case unknown(message: String, nearest: String?)
  }

  private let names: Names
  private let exercises: Set<String>
  private let wanted: String?

  /// - Parameter wanted: The exercise that files of any name answer; `nil` to go by their places alone.
  package init(names: Names, wanted: String? = nil) {
    self.names = names
    self.wanted = wanted
    exercises = Set(names.allExercises)
  }

  /// Reads the last two parts of a path: `gather/fetch-all.swift`, or `02-gather/fetch-all.swift`. Capital letters do not matter.
  package func answer(at path: String) -> Answer {
    let parts = path.lowercased().split(separator: "/")
    let name = parts.last.map { $0.hasSuffix(".swift") ? String($0.dropLast(6)) : String($0) } ?? ""
    let folder = parts.count > 1 ? parts[parts.count - 2] : ""
    let lesson = Self.withoutNumber(folder)
    let id = "\(lesson)/\(name)"
    if exercises.contains(id) { return wanted.map { $0 == id ? .exercise(id) : .other(id) } ?? .exercise(id) }
    if let wanted { return .exercise(wanted) }
    let near: String? =
      switch names.exercise(lesson.isEmpty ? name : id) {
      case .found(let name): name
      case .ambiguous(let names): names.first
      case .unknown(let nearest): nearest
      }
    let isLesson = names.allLessons.contains(lesson)
    let message =
      isLesson
      ? "the lesson '\(lesson)' has no exercise '\(name)'" : "it does not lie at LESSON/EXERCISE.swift of any exercise"
    return .unknown(message: message, nearest: near ?? nearest(to: name, among: exercises.sorted()))
  }

  /// A name that is close to an exercise's, whatever the folder.
  private func nearest(to name: String, among exercises: [String]) -> String? {
    let own = exercises.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return Curriculum.nearest(to: name, in: own).flatMap { close in own.firstIndex(of: close).map { exercises[$0] } }
  }

  private static func withoutNumber(_ folder: some StringProtocol) -> String {
    let rest = folder.drop { $0.isASCII && $0.isNumber }
    return rest.count < folder.count && rest.first == "-" ? String(rest.dropFirst()) : String(folder)
  }
}
