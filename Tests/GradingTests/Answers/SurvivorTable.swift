import Curriculum
import Foundation
import TestSupport

/// What `Tests/Fixtures/Survivors` says of an exercise: the mutations that its checks rightly accept, and the variations that it does not
/// allow.
struct SurvivorTable {
  /// A mutation, by its rule, the answer it was made of and its place.
  struct Row: Hashable, CustomStringConvertible {
    var rule: String
    var base: String
    var place: String
    var description: String { "| \(rule) | \(base) | `\(place)` |" }
  }

  /// The reason for each.
  private(set) var reasons: [Row: String] = [:]
  /// The reason why a rule's variations are no correct answers here.
  private(set) var refused: [String: String] = [:]
  /// Lines that look like rows and cannot be read.
  private(set) var broken: [String] = []

  /// Reads the table of an exercise; a missing file is an empty one.
  init(for exercise: Exercise) {
    self.init(text: (try? repositoryText("Tests/Fixtures/Survivors/\(exercise.lesson)-\(exercise.name).md")) ?? "")
  }

  init(text: String) {
    for line in text.split(separator: "\n") where line.hasPrefix("|") && !line.hasPrefix("|-") && !line.hasPrefix("| rule") {
      let cells = line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let isGiven = cells.last?.isEmpty == false
      if cells.count == 4, isGiven, cells[2].hasPrefix("`"), cells[2].hasSuffix("`") {
        reasons[Row(rule: cells[0], base: cells[1], place: String(cells[2].dropFirst().dropLast()))] = cells[3]
      } else if cells.count == 2, isGiven {
        refused[cells[0]] = cells[1]
      } else {
        broken.append(String(line))
      }
    }
  }
}
