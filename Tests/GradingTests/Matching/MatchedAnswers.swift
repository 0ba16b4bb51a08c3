import Curriculum
import Foundation
import TestSupport
import Testing

/// Answers to the repository's exercises that are written in another way than the known mistakes, each with the mistake that it fails like.
struct MatchedAnswer: Sendable, CustomTestStringConvertible {
  let exercise: Exercise
  let file: String
  /// A mistake's name; `nil` if it fails like none.
  let mistake: String?

  var testDescription: String { "\(exercise.id)/\(file.split(separator: "/").last ?? "")" }

  static let all = LessonsContent.exercises.flatMap(all(to:))

  static func all(to exercise: Exercise) -> [MatchedAnswer] {
    let folder = fixture("MatchedAnswers/\(exercise.id)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8),
        let first = text.split(separator: "\n").first, first.hasPrefix("//! fails like: ")
      else { return nil }
      let mistake = String(first.dropFirst("//! fails like: ".count))
      return MatchedAnswer(exercise: exercise, file: "\(folder)/\(name)", mistake: mistake == "none" ? nil : mistake)
    }
  }
}
