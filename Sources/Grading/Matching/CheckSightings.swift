import Recording

/// What was observed of one check.
struct CheckSightings {
  private let plain: Sighting?
  private let others: [Sighting.Kind: Sighting]

  init(_ sightings: [Sighting], of check: String) {
    let own = sightings.filter { $0.check == check }
    plain = own.first { $0.kind == .plain }
    others = Dictionary(own.filter { $0.kind != .plain }.map { ($0.kind, $0) }) { first, _ in first }
  }

  /// How far apart two failures of the check are, 0 to 1; `nil` if one of the two does not fail, or each does so where the other holds.
  func distanceOfFailures(to other: CheckSightings) -> Double? {
    guard let plain, let theirs = other.plain else { return nil }
    switch (plain.outcome, theirs.outcome) {
    case (.failed, .failed): return Self.failures(plain, theirs)
    case (.passed, .passed):
      let kinds = both(other)
      let failing = kinds.compactMap { Self.loose($0.0.outcome, $0.1.outcome) }
      guard let nearest = failing.min() else { return nil }
      // Where only one of the two fails is a difference, too.
      let unequal = kinds.count { $0.0.isFailed != $0.1.isFailed }
      let spread = Double(unequal) / Double(max(kinds.count, 1))
      return min(1, 0.5 * nearest + 0.25 * spread + 0.25 * Self.requests(plain, theirs))
    default: return nil
    }
  }

  /// How far apart two answers are in this check, 0 to 1; `nil` if nothing is known of it in one of them.
  func distance(to other: CheckSightings) -> Double? {
    guard let plain, let theirs = other.plain else { return nil }
    switch (plain.outcome, theirs.outcome) {
    case (.failed, .failed): return Self.failures(plain, theirs)
    case (.passed, .passed):
      let kinds = both(other)
      let unequal = kinds.map { $0.0.isFailed == $0.1.isFailed ? (Self.loose($0.0.outcome, $0.1.outcome) ?? 0) / 2 : 1 }
      let spread = unequal.isEmpty ? 0 : unequal.reduce(0, +) / Double(unequal.count)
      return 0.7 * spread + 0.3 * Self.requests(plain, theirs)
    default: return 1
    }
  }

  private func both(_ other: CheckSightings) -> [(Sighting, Sighting)] {
    Sighting.Kind.allCases.compactMap { kind in others[kind].flatMap { mine in other.others[kind].map { (mine, $0) } } }
  }

  /// Two failures in the plain schedule.
  private static func failures(_ first: Sighting, _ second: Sighting) -> Double {
    guard case .failed(let mine, let message) = first.outcome, case .failed(let theirs, let other) = second.outcome else {
      return 1
    }
    if mine != theirs { return Double.minimum(1, 0.7 + 0.3 * requests(first, second)) }
    // A core that hangs is seen once, and nothing of its schedule is recorded then.
    if mine == FindingKind.stuckCore.word { return 0 }
    let said = MessageShape(seen(mine, message)).distance(to: MessageShape(seen(theirs, other)))
    return 0.6 * said + 0.4 * requests(first, second)
  }

  /// Two failures under other schedules; `nil` if one of them is none.
  private static func loose(_ first: Sighting.Outcome, _ second: Sighting.Outcome) -> Double? {
    guard case .failed(let mine, let message) = first, case .failed(let theirs, let other) = second else { return nil }
    return mine == theirs ? MessageShape(seen(mine, message)).looseDistance(to: MessageShape(seen(theirs, other))) : 1
  }

  /// What a message says besides how the failure came about. The machine's own sentences name tasks, lines and calls of the answer,
  /// which another answer with the same mistake has others of; what a check says comes first.
  private static func seen(_ signature: String, _ message: String) -> String {
    let first = message.split(separator: "\n").first.map(String.init) ?? ""
    switch signature {
    case "check", "error": return message
    case FindingKind.blockedCore.word: return blockingCall(first)
    case "crash": return first.firstRange(of: ", at ").map { String(first[..<$0.lowerBound]) } ?? first
    default: return first.contains("'") || !isOfCheck(first) ? "" : first
    }
  }

  /// What kind of call kept a core, in the machine's sentence: pauses are alike, and so are waits for somebody, whatever they are called.
  private static func blockingCall(_ sentence: String) -> String {
    let call = sentence.firstRange(of: " kept a core").map { String(sentence[..<$0.lowerBound]) } ?? ""
    if call.lowercased().contains("sleep") { return "pause" }
    return call.hasSuffix("wait") || call.hasSuffix("lock") ? "wait" : call
  }

  /// How far apart the kinds of tasks are that two answers make in this check, 0 to 1. It tells apart only what is alike otherwise: the same
  /// mistake can be made with any kind.
  func distanceOfTasks(to other: CheckSightings) -> Double {
    guard let mine = plain?.tasks, let theirs = other.plain?.tasks else { return 0 }
    func all(_ tasks: [String: Int]) -> Multiset<String> { Multiset(tasks.flatMap { Array(repeating: $0.key, count: $0.value) }) }
    return 1 - all(mine).overlap(with: all(theirs))
  }

  /// Whether a sentence is one of those that gates and signals say (`World.complaints`).
  private static func isOfCheck(_ sentence: String) -> Bool {
    ["The service answers once", "The gate opens once", "The answer to", "A task waits for"].contains { sentence.hasPrefix($0) }
  }

  /// How far apart the requests are, 0 to 1: half of it is when they were made and over, whatever they asked for; a quarter which were
  /// made when, and a quarter when those were over. Who asks in another order makes the same mistake.
  private static func requests(_ first: Sighting, _ second: Sighting) -> Double {
    func overlap(_ view: (Sighting.Call) -> Sighting.Call) -> Double {
      Multiset(first.calls.map(view)).overlap(with: Multiset(second.calls.map(view)))
    }
    let times = overlap { .init(label: "", from: $0.from, to: $0.to) }
    let begins = overlap { .init(label: $0.label, from: $0.from) }
    return 1 - times / 2 - begins / 4 - overlap { $0 } / 4
  }
}

extension Sighting {
  var isFailed: Bool { outcome != .passed }
}
