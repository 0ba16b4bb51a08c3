/// Proves that a verdict was written by a harness that ran to its end: a message authentication code, keyed with a number that only the tool
/// and the harness have.
///
/// SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012), whose 64 bits leave a forger one try in 2^64.
package struct Seal: Sendable {
  /// Bytes of a key.
  package static let keySize = 16

  private var v0, v1, v2, v3: UInt64
  /// Bytes that are not yet a whole word, from the lowest on.
  private var pending: UInt64 = 0
  private var count = 0

  /// - Parameter key: ``keySize`` bytes; of others the first ones count, and missing ones are 0.
  package init(key: [UInt8]) {
    func word(_ start: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(start + $1 < key.count ? key[start + $1] : 0) << UInt64(8 * $1) }
    }
    let (k0, k1) = (word(0), word(8))
    v0 = k0 ^ 0x736f_6d65_7073_6575
    v1 = k1 ^ 0x646f_7261_6e64_6f6d
    v2 = k0 ^ 0x6c79_6765_6e65_7261
    v3 = k1 ^ 0x7465_6462_7974_6573
  }

  /// A key that nobody can guess.
  package static func freshKey() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<keySize).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Adds a number.
  package mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
  }

  /// Adds a text, with its length: two lists of texts that are the same when joined have different seals.
  package mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    for byte in text.utf8 { add(byte) }
  }

  /// Adds a byte.
  package mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << UInt64(8 * (count & 7))
    count += 1
    if count & 7 == 0 {
      compress(pending)
      pending = 0
    }
  }

  /// The code of all that was added.
  package var code: UInt64 {
    var copy = self
    copy.compress(pending | UInt64(truncatingIfNeeded: count) << 56)
    copy.v2 ^= 0xff
    for _ in 0..<4 { copy.round() }
    return copy.v0 ^ copy.v1 ^ copy.v2 ^ copy.v3
  }

  private mutating func compress(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func round() {
    func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
    v0 &+= v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 &+= v3
    v3 = rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }
}

extension Seal {
  /// The seal of a verdict: of each check that was tried its outcome and schedules, in order, and the steps of all.
  package struct Verdict {
    private var seal: Seal

    package init(key: [UInt8]) { seal = Seal(key: key) }

    package mutating func add(check: String, outcome: UInt8, schedules: Int64) {
      seal.add(check)
      seal.add(Int64(outcome))
      seal.add(schedules)
    }

    /// - Parameter steps: Scheduling steps of all schedules.
    package func code(steps: Int64) -> UInt64 {
      var seal = seal
      seal.add(steps)
      return seal.code
    }
  }
}
