/// What a table and a report say of a verdict, read from its JSON.
package struct VerdictSummary: Decodable, Equatable, Sendable {
  package struct Check: Decodable, Equatable, Sendable {
    package let id: String
    package let title: String
    package let passed: Bool?
    package let message: String?
    package let replay: String?
  }

  package struct Finding: Decodable, Equatable, Sendable {
    package let kind: String
    package let message: String
    package let file: String?
    package let line: Int?
  }

  package struct Message: Decodable, Equatable, Sendable {
    package let line: Int
    package let column: Int
    package let text: String
  }

  package struct Mistake: Decodable, Equatable, Sendable {
    package let name: String
    package let explanation: String
  }

  private enum CodingKeys: String, CodingKey {
    case passed, checks, findings, errors, mistake, problem
    case caughtBy = "caught_by"
    case compile = "compile_ms"
    case run = "run_ms"
  }

  package let passed: Bool
  package let caughtBy: String
  package let checks: [Check]
  package let findings: [Finding]
  package let errors: [Message]
  package let mistake: Mistake?
  package let problem: String?
  private let compile: Double
  private let run: Double

  /// Real seconds that compiling and running took.
  package var seconds: Double { (compile + run) / 1_000 }

  /// The check that failed.
  package var failedCheck: Check? { checks.first { $0.passed == false } }

  /// What caught the mistake, in a word or two: a check's name says more than that it was one. Empty for an answer that passes.
  package var catcher: String {
    if passed { return "" }
    return switch caughtBy {
    case "check": failedCheck?.id ?? caughtBy
    case "finding": [failedCheck?.id, findings.first?.kind].compactMap { $0 }.joined(separator: " ")
    default: caughtBy
    }
  }

  /// What a learner should read first, in a sentence or a line; empty for an answer that passes. A known mistake's name stands before it,
  /// so that whoever reads of a class sees who made the same one.
  package var sentence: String {
    if passed { return "" }
    let error = errors.first.map { $0.line > 0 ? "line \($0.line): \($0.text)" : $0.text }
    let said =
      mistake.map { "\($0.name): \($0.explanation)" } ?? error ?? failedCheck?.message ?? problem ?? findings.first?.message
      ?? "It does not pass."
    return said.split(separator: "\n").first.map(String.init) ?? "It does not pass."
  }
}
