import Foundation
import Recording
import TestSupport
import Testing

/// A small program of the table, and what its comments say must be found in it.
///
/// The first lines say what it shows and how it is run, each after `//!`: a sentence; `cores: 2` or `schedule: v1.c2.r.s7` for a program
/// that is not run first come first served on four cores; `fails: C1` for an exercise that a check rejects; `finds: uncontrolled` for a
/// finding without a line. What is found in a line stands at its end: `// <- deadlock` must be found there, `// <- deadlock?` there or in
/// another line marked so, `// <- (deadlock)` may be found there besides. A twin of a program looks like it and is right.
struct ProgramFile: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  /// The sentence that says what it shows.
  let about: String
  /// Whether it is an exercise, whose check is tried under many schedules.
  let isExercise: Bool
  let schedule: Schedule
  let expected: Expectation
  /// What is wrong with its comments.
  let mistakes: [String]

  var testDescription: String { "\(name): \(about)" }
  var isTwin: Bool { name.hasSuffix(Self.twin) }
  var nameOfTwin: String { name + Self.twin }

  private static let twin = "-twin"

  /// All of them, by name.
  static let all: [ProgramFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixture("Programs"))) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { ProgramFile(file: $0) }
  }()
  static let wrong = all.filter { !$0.isTwin }
  static let twins = all.filter(\.isTwin)

  /// - Parameter file: The name of a file in the table's folder.
  init(file: String) {
    name = String(file.dropLast(".swift".count))
    path = fixture("Programs") + "/" + file
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.components(separatedBy: "\n") ?? []
    let heads = lines.prefix { $0.hasPrefix("//! ") }.map { String($0.dropFirst(4)) }
    var reader = Reader()
    for head in heads.dropFirst() { reader.readHead(head) }
    for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
    about = heads.first ?? ""
    isExercise = lines.contains { $0.hasPrefix("@main") && $0.contains(": Exercise") }
    (schedule, expected, mistakes) = (reader.schedule, reader.expected, reader.mistakes)
  }

  /// Takes up what the comments say.
  private struct Reader {
    var schedule = Schedule()
    var expected = Expectation()
    var mistakes: [String] = []

    mutating func readHead(_ head: String) {
      let words = head.split(separator: ": ", maxSplits: 1).map(String.init)
      switch (words.first, words.last) {
      case ("cores", let text?) where Int(text) != nil: schedule.cores = Int(text) ?? 0
      case ("schedule", let text?) where Schedule(text) != nil: schedule = Schedule(text) ?? Schedule()
      case ("fails", let check?): expected.failedCheck = check
      case ("finds", let word?) where FindingKind(word: word) != nil:
        if let kind = FindingKind(word: word) { expected.anywhere.append(kind) }
      default: mistakes.append("\"\(head)\" says nothing")
      }
    }

    mutating func read(_ line: String, number: Int) {
      guard let arrow = line.range(of: "// <- ") else { return }
      for mark in line[arrow.upperBound...].components(separatedBy: ", ") {
        let word = mark.trimmingCharacters(in: CharacterSet(charactersIn: "()?"))
        guard let kind = FindingKind(word: word) else {
          mistakes.append("line \(number): \"\(word)\" is no finding")
          continue
        }
        let place = Expectation.Place(kind: kind, line: number)
        if mark.hasPrefix("(") {
          expected.allowed.insert(place)
        } else if mark.hasSuffix("?") {
          expected.alternatives.insert(place)
        } else {
          expected.required.insert(place)
        }
      }
    }
  }
}
