import Recording
import Running
import Timeline

/// What is observed of an answer, whatever it looks like: the value that known mistakes are compared by.
enum Profile: Codable, Equatable, Sendable {
  /// The compiler rejects it.
  case rejected([CompilerSign])
  /// It uses what the exercise forbids: the constructs, as the exercise spells them.
  case forbidden([String])
  /// What came of its checks.
  case ran([Sighting])
}

extension Profile {
  /// What the verdict on an answer tells already; `nil` if the answer has to be observed.
  init?(of verdict: Verdict) {
    if verdict.caughtBy == .compiler {
      self = .rejected(verdict.errors.map(CompilerSign.init))
    } else if let check = verdict.failedCheck, verdict.findings.contains(where: { $0.kind == .stuckCore }) {
      // To see it hang once more would take as long again.
      let outcome = Sighting.Outcome.failed(signature: FindingKind.stuckCore.word, message: check.message ?? "")
      self = .ran([Sighting(check: check.id, kind: .plain, outcome: outcome)])
    } else {
      return nil
    }
  }
}

/// What the compiler says, without the names and numbers that belong to one answer.
struct CompilerSign: Codable, Hashable, Sendable {
  var group: String?
  var words: String

  init(_ message: CompilerMessage) {
    group = message.group
    words = MessageShape(message.text).withoutNames
  }
}
