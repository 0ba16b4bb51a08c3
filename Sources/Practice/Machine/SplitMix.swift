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
    return Self.mixed(state)
  }

  /// - Parameter count: 1 or more, and far from 2^64: then all numbers are as likely.
  /// - Returns: A number in `0..<count`, without a division (Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29(1), 2019).
  mutating func place(among count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// A word in which every bit depends on every bit of `word`.
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
