package import Curriculum
import Foundation
import Running

/// Finds the submissions at the paths of a command line.
package struct SubmissionScan: Sendable {
  /// In the order of the paths, those of a folder by their paths' bytes; no file twice.
  package private(set) var submissions: [Submission] = []
  /// What is there besides and is not graded.
  package private(set) var strays: [Stray] = []

  private let place: SubmissionPlace
  private var seen: Set<String> = []

  /// Looks at the paths, of which each is a file or a folder; nothing is read but names.
  ///
  /// - Throws: `LanesError` with the code `not-in-course` if a path is not there, if a file that is named answers no exercise, or if
  ///   there is no submission at all.
  package init(_ paths: [String], place: SubmissionPlace) throws(LanesError) {
    self.place = place
    for path in paths { try look(at: path) }
    guard submissions.isEmpty else { return }
    let close = strays.first { $0.nearest != nil }
    let what = strays.isEmpty ? "there is no Swift file in it" : "none of its \(strays.count) Swift files answers an exercise"
    throw LanesError(
      code: .notInCourse, message: "no submission in '\(paths.joined(separator: "', '"))': \(what)",
      fix: close.map { "move '\($0.path)' to '\($0.nearest ?? "").swift', or say --exercise \($0.nearest ?? "")" }
        ?? "put each answer at LESSON/EXERCISE.swift in a folder for its learner, or say --exercise LESSON/EXERCISE",
      nearest: close?.nearest)
  }

  private mutating func look(at path: String) throws(LanesError) {
    // A link that is named is followed; links that are come across are not.
    guard let real = Files.resolved(path) else {
      throw LanesError(code: .notInCourse, message: "there is nothing at '\(path)'", fix: "look at the path: ls -l")
    }
    var shown = path
    while shown.count > 1, shown.hasSuffix("/") { shown.removeLast() }
    // The whole path counts: `lanes grade fetch-all.swift` in the folder `gather` names an answer of that lesson.
    let place = URL(fileURLWithPath: path).standardizedFileURL.path
    guard FolderWalk.kind(of: real) == .folder else { return try take(shown, real, at: place, isNamed: true) }
    for item in FolderWalk.items(in: real) {
      let itemPath = shown.hasSuffix("/") ? shown + item.path : "\(shown)/\(item.path)"
      if let problem = item.problem {
        strays.append(Stray(path: item.path.isEmpty ? shown : itemPath, message: problem))
      } else if item.path.lowercased().hasSuffix(".swift") {
        if item.kind == .link {
          strays.append(Stray(path: itemPath, message: "it is a symbolic link, which is not followed"))
        } else {
          try take(itemPath, "\(real)/\(item.path)", at: "\(place)/\(item.path)", isNamed: false)
        }
      }
    }
  }

  private mutating func take(_ path: String, _ file: String, at whole: String, isNamed: Bool) throws(LanesError) {
    guard seen.insert(file).inserted else { return }
    switch place.answer(at: whole) {
    case .exercise(let id): submissions.append(Submission(path: path, file: file, exercise: id))
    case .other(let id): strays.append(Stray(path: path, message: "it answers another exercise, \(id)"))
    case .unknown(let message, let nearest):
      guard isNamed else { return strays.append(Stray(path: path, message: message, nearest: nearest)) }
      throw LanesError(
        code: .notInCourse, message: "'\(path)' answers no exercise: \(message)",
        fix: "lanes grade --exercise \(nearest ?? "LESSON/EXERCISE") \(path)", nearest: nearest)
    }
  }
}
