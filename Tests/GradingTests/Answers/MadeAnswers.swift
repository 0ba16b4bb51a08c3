import AnswerForge
import Curriculum
import Foundation
import TestSupport
import Testing

/// The answers to an exercise that are made of its solution and of the answers in `Tests/Fixtures/Answers`, which are built otherwise.
struct MadeAnswers: Sendable, CustomTestStringConvertible {
  let exercise: Exercise
  var testDescription: String { exercise.id }
  /// What helps when too little can be made of the answers that there are.
  var advice: String {
    "put correct answers that are built in other ways into Tests/Fixtures/Answers/\(exercise.lesson)-\(exercise.name)"
  }

  /// Variations for each exercise.
  static let count = 54

  static let all = LessonsContent.exercises.map(MadeAnswers.init)

  /// Every so many-th of the answers is graded, so that the tests take minutes also in a course of many exercises; all of them if
  /// `LANES_ALL_ANSWERS` is set.
  static let stride = ProcessInfo.processInfo.environment["LANES_ALL_ANSWERS"] == nil ? max(1, all.count / 2) : 1

  /// As many of each kind prove something: 40 of all, and in a sample its share, but for one that may fall out.
  static let least = stride == 1 ? 40 : max(1, 40 / stride - 1)

  /// The correct answers that others are made of, the solution first.
  var bases: [(name: String, text: String)] {
    let folder = fixture("Answers/\(exercise.lesson)-\(exercise.name)")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    let files = [("solution", exercise.solution)] + names.map { (String($0.dropLast(6)), "\(folder)/\($0)") }
    return files.compactMap { name, file in (try? String(contentsOfFile: file, encoding: .utf8)).map { (name, $0) } }
  }

  /// The other answers as they are, then variations of all.
  func variations(without refused: Set<String>) -> [Forge.Product] {
    bases.dropFirst().map { Forge.Product(base: $0.name, changes: [], text: $0.text) }
      + Forge(bases).variations(Self.count, seed: 1, without: refused)
  }

  /// Wrong answers, nearly all of them.
  var mutants: [Forge.Product] { Forge(bases).mutants(others: 18, total: 72) }
}

extension [Forge.Product] {
  /// Those that are graded.
  var sample: [Forge.Product] { enumerated().filter { $0.offset % MadeAnswers.stride == 0 }.map(\.element) }
}

extension Forge.Product {
  /// What it was made of, and how.
  var story: String { ([base] + changes.map { "\($0.rule) at `\($0.place)`" }).joined(separator: ", ") }
}
