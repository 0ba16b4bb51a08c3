/// Everything that decides how a run goes, and the short string that stands for it (a replay string).
///
/// The string is dot-separated words: `v1.c4.f.s1` is four cores, first come first served, seed 1; `v1.c4.r.s17.t.k3.@C5` is random
/// choice with seed 17, racing timers, cancellation at the third suspension, of check C5. Words `12:1` are decisions that deviate
/// from the strategy: at decision 12 (from 0) candidate 1 was taken. Seeds are written in base 36.
package struct Schedule: Equatable, Sendable {
  package enum Strategy: Equatable, Sendable {
    /// First come, first served: what a demo shows.
    case fifo
    /// Any candidate, with equal probability.
    case random
  }

  /// A choice that differs from what the strategy would have made.
  package struct Deviation: Equatable, Sendable {
    /// The decision's number in the run, from 0; only choices among two or more candidates count.
    package var point: Int
    /// The candidate taken, from 0 in order of arrival.
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
  /// Cancel the learner's task at this suspension of it; 0 before it starts.
  package var cancelAt: Int?
  /// The check it belongs to; `nil` for a demo.
  package var check: String?
  package var deviations: [Deviation] = []

  package init() {}
}

extension Schedule: CustomStringConvertible {
  package var description: String {
    var words = ["v1", "c\(cores)", strategy == .fifo ? "f" : "r", "s" + String(seed, radix: 36)]
    if racing { words.append("t") }
    if let cancelAt { words.append("k\(cancelAt)") }
    if let check { words.append("@" + check) }
    words += deviations.map { "\($0.point):\($0.rank)" }
    return words.joined(separator: ".")
  }

  /// Reads a replay string; `nil` when it is none, or one of another version.
  package init?(_ text: String) {
    guard text.utf8.count <= 4096 else { return nil }
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    guard words.first == "v1" else { return nil }
    for word in words.dropFirst() {
      let rest = word.dropFirst()
      switch word.first {
      case "c":
        guard let number = Int(rest), (1...64).contains(number) else { return nil }
        cores = number
      case "f" where rest.isEmpty: strategy = .fifo
      case "r" where rest.isEmpty: strategy = .random
      case "s":
        guard let number = UInt64(rest, radix: 36) else { return nil }
        seed = number
      case "t" where rest.isEmpty: racing = true
      case "k":
        guard let number = Int(rest), number >= 0 else { return nil }
        cancelAt = number
      case "@":
        guard !rest.isEmpty else { return nil }
        check = String(rest)
      default:
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let point = Int(parts[0]), let rank = Int(parts[1]), point >= 0, rank >= 0 else { return nil }
        deviations.append(Deviation(point: point, rank: rank))
      }
    }
  }
}
