import Curriculum
import SwiftParser
import SwiftSyntax

/// What an answer may not contain, found in its syntax and not in its text: what its exercise forbids, and in every exercise what would
/// make the checks see something else than there is.
struct SourceRules {
  /// A place that breaks a rule.
  struct Violation: Equatable, Sendable {
    /// From 1.
    var line: Int
    /// From 1, in UTF-8 bytes.
    var column: Int
    var message: String
    /// What the exercise forbids, as it spells it; `nil` for a rule of every exercise.
    var construct: String?
  }

  /// What the exercise forbids.
  var forbidden: [Ban]
  /// The text of its checks, whose words an answer must not take for its own; empty if there are none.
  var checks = ""
  /// The texts of its starter and its solution: what they declare, an answer may.
  var samples: [String] = []

  /// The violations in a source file, in its order; of several at one place the first.
  func violations(in source: String) -> [Violation] {
    let tree = Parser.parse(source: source)
    let names = FileNames(tree)
    let bans = BanFinder(forbidden, names)
    bans.walk(tree)
    let attributes = AttributeRules(viewMode: .sourceAccurate)
    attributes.walk(tree)
    let rules = NameRules(names, protected: ProtectedNames(checks: checks, samples: samples))
    rules.walk(tree)
    let converter = SourceLocationConverter(fileName: "", tree: tree)
    var places: Set<AbsolutePosition> = []
    // What the exercise itself says of a place comes first: it has a reason.
    let found = (bans.found + attributes.found + rules.found).filter { places.insert($0.position).inserted }
    return found.sorted { $0.position < $1.position }.map {
      let place = converter.location(for: $0.position)
      return Violation(line: place.line, column: place.column, message: $0.message, construct: $0.construct)
    }
  }
}

extension SourceRules {
  /// The rules of an exercise.
  ///
  /// - Parameter text: Reads a file.
  /// - Throws: What `text` throws of its checks; an exercise without a starter or a solution has fewer samples.
  init(_ exercise: Exercise, text: (String) throws -> String) throws {
    let samples = [exercise.starter, exercise.solution].compactMap { try? text($0) }
    self.init(forbidden: exercise.forbid, checks: try text(exercise.checks), samples: samples)
  }
}
