import Recording

/// Makes the decisions of one run: which candidate goes on.
///
/// A decision is a choice among two or more candidates; it has a number, by which a replay string may overrule the strategy.
struct Chooser {
  private let strategy: Schedule.Strategy
  private var random: SplitMix
  private var priorities: Priorities
  private var deviations: [Schedule.Deviation]
  private let hasDeviations: Bool
  /// Whoever ran last, and for how many decisions in a row although others could have gone on.
  private var last = Candidate.nobody
  private var streak = 0

  /// Decisions made so far.
  private(set) var decisions = 0
  /// Stands for all decisions made so far and their outcomes.
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whom the last decision let go on, and whom it would have let go on, had the replay string not overruled it.
  private(set) var overruled: (chosen: Candidate, usual: Candidate)?
  /// Where decisions are noted, if they are.
  var notes: DecisionNotes?

  /// So many decisions in a row may go to one candidate for no other reason than that it ran last, or that its priority is the highest. Who
  /// waits by yielding would never see what it waits for: no promise of fairness is as weak as that.
  private static let patience = 200

  /// Decisions after which a run under PCT goes on in random order: `Int.max` under other strategies. Where the clock races, two that take
  /// turns, such as a heartbeat and its timer, may have something to do at any time, and keep everybody of lower priority out for ever.
  private let turnsRandom: Int

  init(_ schedule: Schedule) {
    strategy = schedule.strategy
    random = SplitMix(seed: schedule.seed, stream: 1)
    if case .pct(let depth, let steps) = schedule.strategy {
      priorities = Priorities(seed: schedule.seed, depth: depth, steps: steps)
      turnsRandom = 1_000 + 10 * min(max(steps, 0), 1_000_000)
    } else {
      priorities = Priorities()
      turnsRandom = .max
    }
    hasDeviations = !schedule.deviations.isEmpty
    // The last of them is the next to come.
    deviations = hasDeviations ? schedule.deviations.sorted { $0.point > $1.point } : []
  }

  /// Whether it matters who the candidates are, and not only how many there are.
  var knowsCandidates: Bool {
    switch strategy {
    case .fifo, .random: notes != nil || hasDeviations
    case .straight, .pct, .driven: true
    }
  }

  /// Chooses who goes on.
  ///
  /// - Parameters:
  ///   - count: How many candidates there are, 1 or more.
  ///   - candidate: Names one of them, by its place in order of arrival.
  /// - Returns: The place of the chosen one.
  mutating func choose(among count: Int, _ candidate: (Int) -> Candidate) -> Int {
    guard count > 1 else { return 0 }
    let chosen = decide(count, .others, candidate) { last in (0..<count).first { candidate($0) == last } }
    if knowsCandidates { ran(candidate(chosen)) }
    return chosen
  }

  /// Chooses among candidates of which nothing is known, such as alarms that are due at one instant.
  mutating func choose(among count: Int) -> Int {
    guard count > 1 else { return 0 }
    return decide(count, .alike, { _ in .nobody }) { _ in nil }
  }

  /// Chooses whether whoever runs is pushed aside for one of `count` others, 1 or more.
  ///
  /// - Returns: The other's place; `nil` if it goes on.
  mutating func overtake(_ running: Candidate, among count: Int, _ candidate: (Int) -> Candidate) -> Int? {
    if case .pct = strategy { priorities.tick(running) }
    let chosen = decide(count + 1, .pause, { $0 == 0 ? running : candidate($0 - 1) }) { _ in 0 }
    if chosen > 0, knowsCandidates { ran(candidate(chosen - 1)) }
    return chosen > 0 ? chosen - 1 : nil
  }

  /// A step begins.
  mutating func step(_ candidate: Candidate) {
    if case .pct = strategy { priorities.tick(candidate) }
    if last != candidate { ran(candidate) }
  }

  private mutating func ran(_ candidate: Candidate) {
    streak = candidate.isSameTask(as: last) ? streak + 1 : 0
    last = candidate
  }

  /// What is decided.
  private enum Question {
    /// Who goes on next.
    case others
    /// Whether the first candidate, in the middle of its step, goes on.
    case pause
    /// Which of several that are all the same.
    case alike
  }

  /// - Parameter own: Which of them ran last, if it is among them.
  @inline(__always)
  private mutating func decide(
    _ count: Int, _ question: Question, _ candidate: (Int) -> Candidate, own: (Candidate) -> Int?
  ) -> Int {
    let usual = usual(count, question, candidate, own)
    var chosen = usual
    while let next = deviations.last, next.point < decisions { deviations.removeLast() }
    if let next = deviations.last, next.point == decisions {
      chosen = Self.place(of: min(next.rank, count - 1), usual: usual)
      if question != .alike, knowsCandidates, chosen != usual { overruled = (candidate(chosen), candidate(usual)) }
    }
    if let notes { notes.add(width: count, rank: Self.rank(of: chosen, usual: straight(own))) }
    decisions += 1
    digest = (digest ^ UInt64(truncatingIfNeeded: chosen << 16 | count)) &* 0x100_0000_01B3
    return chosen
  }

  /// What the strategy chooses.
  @inline(__always)
  private mutating func usual(_ count: Int, _ question: Question, _ candidate: (Int) -> Candidate, _ own: (Candidate) -> Int?)
    -> Int
  {
    switch strategy {
    case .fifo: return 0
    case .straight: return straight(own)
    case .random: return anyone(count, question)
    case .pct:
      if question == .alike || decisions >= turnsRandom { return anyone(count, question) }
      if streak > Self.patience { for candidate in last.faces { priorities.lower(candidate) } }
      return priorities.highest(count, candidate)
    case .driven:
      if question == .alike { return 0 }
      return Driver.shared?.choose((0..<count).map(candidate), decision: decisions) ?? 0
    }
  }

  private mutating func anyone(_ count: Int, _ question: Question) -> Int {
    // To be pushed aside is the exception: it costs a change of threads.
    if question == .pause { return random.place(among: 3) != 0 ? 0 : 1 + random.place(among: count - 1) }
    return random.place(among: count)
  }

  private func straight(_ own: (Candidate) -> Int?) -> Int {
    guard let own = own(last) else { return 0 }
    return streak <= Self.patience ? own : own == 0 ? 1 : 0
  }

  /// - Returns: ``overruled``, once.
  mutating func takeOverruled() -> (chosen: Candidate, usual: Candidate)? {
    defer { overruled = nil }
    return overruled
  }

  /// The usual choice has rank 0, the others follow in order of arrival.
  private static func rank(of place: Int, usual: Int) -> Int { place == usual ? 0 : place < usual ? place + 1 : place }
  private static func place(of rank: Int, usual: Int) -> Int { rank == 0 ? usual : rank <= usual ? rank - 1 : rank }
}
