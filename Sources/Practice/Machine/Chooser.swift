import Recording

/// A small fast generator of random numbers, the same on every machine: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// - Parameters:
  ///   - seed: Any value.
  ///   - stream: Numbers of different streams of one seed have nothing to do with each other.
  init(seed: UInt64, stream: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ stream &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Makes the decisions of one run: which candidate goes on.
///
/// A decision is a choice among two or more candidates; it has a number, by which a replay string may overrule the strategy.
struct Chooser {
  private let isRandom: Bool
  private var random: SplitMix
  private var deviations: [Schedule.Deviation]
  private var decisions = 0

  init(_ schedule: Schedule) {
    isRandom = schedule.strategy == .random
    random = SplitMix(seed: schedule.seed, stream: 1)
    // The last of them is the next to come.
    deviations = schedule.deviations.sorted { $0.point > $1.point }
  }

  /// - Parameter count: How many candidates there are, 1 or more.
  /// - Returns: The rank of one of them, from 0 in order of arrival.
  mutating func choose(among count: Int) -> Int {
    guard count > 1 else { return 0 }
    let rank = isRandom ? Int(random.next() % UInt64(count)) : 0
    defer { decisions += 1 }
    while let next = deviations.last, next.point < decisions { deviations.removeLast() }
    guard let next = deviations.last, next.point == decisions else { return rank }
    return min(next.rank, count - 1)
  }
}
