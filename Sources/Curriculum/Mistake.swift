/// A wrong answer that people really write, with what they are told when theirs fails in the same way.
package struct Mistake: Hashable, Sendable {
  /// What must reject it.
  package enum Catcher: Hashable, Sendable {
    /// The check of this id.
    case check(String)
    /// A house finding of this kind, such as `deadlock`.
    case finding(String)
    case compiler
    /// A construct the exercise forbids.
    case forbidden
    /// ThreadSanitizer's second opinion, in an exercise that asks for it.
    case threadSanitizer

    /// The kinds of finding that any run can have.
    package static let findings = [
      "deadlock", "never-resumed", "resumed-twice", "leaked-task", "lost-error", "livelock", "blocked-core", "stuck-core",
      "ignores-cancellation", "uncontrolled", "crash",
    ]

    /// Reads the word after `caught by:`; a word that is none of the fixed ones is the id of a check.
    package init(_ word: String) {
      switch word {
      case "compiler": self = .compiler
      case "forbidden": self = .forbidden
      case "thread-sanitizer": self = .threadSanitizer
      case _ where Self.findings.contains(word): self = .finding(word)
      default: self = .check(word)
      }
    }

    /// The word after `caught by:`.
    package var word: String {
      switch self {
      case .check(let id): id
      case .finding(let kind): kind
      case .compiler: "compiler"
      case .forbidden: "forbidden"
      case .threadSanitizer: "thread-sanitizer"
      }
    }
  }

  /// The file's name without its ending.
  package var name: String
  /// The file's path.
  package var file: String
  package var caughtBy: Catcher
  package var explanation: String

  package init(name: String, file: String, caughtBy: Catcher, explanation: String) {
    (self.name, self.file, self.caughtBy, self.explanation) = (name, file, caughtBy, explanation)
  }
}
