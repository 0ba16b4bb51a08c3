import Recording

extension Machine.Outcome {
  /// Why the schedule counts as failed, in one sentence a line; `nil` if it passed.
  ///
  /// A check's own words come before the machine's: what a check expected says more than who waited for whom.
  func failure(in world: World) -> String? {
    switch ending {
    case .threw(let failure as CheckFailure): return failure.message
    case .threw(let error): return "It threw an error that the check does not expect: \(error)"
    case .stuck: return Self.lines(world.complaints + sentences) ?? "It never ends, and the machine cannot say why."
    case .returned where isSpoilt && findings.isEmpty:
      return Self.lines(world.complaints) ?? "It left a thread behind, stuck in a call that never returns."
    case .returned: return Self.lines(sentences)
    }
  }

  /// In which way it failed: two schedules that fail for the same reason may do so with other numbers and other tasks.
  var signature: String {
    if case .threw(let error) = ending { return error is CheckFailure ? "check" : "error" }
    let kinds = Set(findings.map(\.kind.word)).sorted()
    return kinds.isEmpty ? "stuck" : kinds.joined(separator: "+")
  }

  /// The first finding of each kind: the others of its kind say the same of other tasks, and are in the recording.
  private var sentences: [String] {
    var kinds: Set<FindingKind> = []
    return findings.filter { kinds.insert($0.kind).inserted }.map(\.message)
  }

  /// The first few of `sentences`, without repetitions; `nil` if there are none.
  private static func lines(_ sentences: [String]) -> String? {
    var kept: [String] = []
    for sentence in sentences where !kept.contains(sentence) { kept.append(sentence) }
    return kept.isEmpty ? nil : kept.prefix(4).joined(separator: "\n")
  }
}
