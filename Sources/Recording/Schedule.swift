/// Everything that decides how a run goes, and the short string that stands for it (a replay string).
///
/// The string is dot-separated words: `v1.c4.f.s1` is four cores, first come first served, seed 1; `v1.c4.r.s17.t.k3.@C5` is random
/// choice with seed 17, racing timers, cancellation at the third suspension, of check C5. `q2.n50` is PCT of depth 2 in a run of about 50
/// steps. Numbers of seeds are written in base 36. The word `d` holds the decisions that deviate from what the strategy would have chosen,
/// two characters for most of them: see ``DeviationCode``.
package struct Schedule: Equatable, Sendable {
  package enum Strategy: Equatable, Sendable {
    /// First come, first served: what a demo shows.
    case fifo
    /// Whoever ran last goes on if it can, else first come, first served: the order with the fewest switches. Decisions that deviate from it
    /// are the switches that a failure needs.
    case straight
    /// Any candidate, with equal probability.
    case random
    /// Random priorities, of which the highest runs; at `depth` - 1 random steps out of `steps` whoever runs falls below all others
    /// (Burckhardt et al., "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010).
    case pct(depth: Int, steps: Int)
    /// Somebody outside chooses.
    case driven
  }

  /// A choice that differs from what the strategy would have made.
  package struct Deviation: Equatable, Hashable, Sendable {
    /// The decision's number in the run, from 0; only choices among two or more candidates count.
    package var point: Int
    /// The candidate taken: 0 is the strategy's own, then come the others in order of arrival.
    package var rank: Int
    package init(point: Int, rank: Int) { (self.point, self.rank) = (point, rank) }
  }

  /// Virtual cores, 1 to 64.
  package var cores = 4
  package var strategy = Strategy.fifo
  /// Feeds the strategy, the latencies of simulated services and the program's random numbers.
  package var seed: UInt64 = 1
  /// Whether the next due timer competes with runnable work.
  package var racing = false
  /// Whether each step costs a small random time, so that timers fire among steps in the order of their times.
  package var costly = false
  /// Whether a task may be pushed aside where it starts another one or wakes it.
  package var preempts = false
  /// Cancel the learner's task at this suspension or end of it and those it has started, counted together; 0 before it starts.
  package var cancelAt: Int?
  /// The check it belongs to; `nil` for a demo.
  package var check: String?
  /// In order of their points, each of which occurs once.
  package var deviations: [Deviation] = []

  package init() {}
}

extension Schedule: CustomStringConvertible {
  package var description: String {
    var words = ["v1", "c\(cores)"]
    switch strategy {
    case .fifo: words.append("f")
    case .straight: words.append("l")
    case .random: words.append("r")
    case .pct(let depth, let steps): words += ["q\(depth)", "n\(steps)"]
    case .driven: words.append("i")
    }
    words.append("s" + String(seed, radix: 36))
    if racing { words.append("t") }
    if costly { words.append("j") }
    if preempts { words.append("p") }
    if let cancelAt { words.append("k\(cancelAt)") }
    if let check { words.append("@" + check) }
    if !deviations.isEmpty { words.append("d" + DeviationCode.text(deviations)) }
    return words.joined(separator: ".")
  }

  /// Reads a replay string; `nil` when it is none, or one of another version.
  package init?(_ text: String) {
    guard text.utf8.count <= 4096 else { return nil }
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    guard words.first == "v1" else { return nil }
    for word in words.dropFirst() where !read(word.first, word.dropFirst()) { return nil }
  }

  /// Takes up one word; false if it means nothing.
  private mutating func read(_ sign: Character?, _ rest: Substring) -> Bool {
    switch (sign, rest.isEmpty) {
    case ("f", true): strategy = .fifo
    case ("l", true): strategy = .straight
    case ("r", true): strategy = .random
    case ("i", true): strategy = .driven
    case ("t", true): racing = true
    case ("j", true): costly = true
    case ("p", true): preempts = true
    case (_, true): return false
    case ("c", false):
      guard let number = Int(rest), (1...64).contains(number) else { return false }
      cores = number
    case ("q", false):
      guard let depth = Int(rest), (1...9).contains(depth) else { return false }
      strategy = .pct(depth: depth, steps: 1)
    case ("n", false):
      guard case .pct(let depth, _) = strategy, let steps = Int(rest), (1...1_000_000_000).contains(steps) else { return false }
      strategy = .pct(depth: depth, steps: steps)
    case ("s", false):
      guard let number = UInt64(rest, radix: 36) else { return false }
      seed = number
    case ("k", false):
      guard let number = Int(rest), number >= 0 else { return false }
      cancelAt = number
    case ("@", false): check = String(rest)
    case ("d", false):
      guard let list = DeviationCode.deviations(rest) else { return false }
      deviations = list
    default: return false
    }
    return true
  }
}
