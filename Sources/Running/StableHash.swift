/// XXH64, the hash that names cache entries and tells a damaged file from a whole one.
///
/// Swift's own `Hasher` differs from process to process and there is no CryptoKit on Linux. Nobody gains by forging an entry of their
/// own cache, so what matters is a published function that is the same everywhere, few lines long, and fast without optimisation:
/// it reads 32 bytes a round.
///
/// Source: <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>
package struct StableHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of `bytes`.
  ///
  /// - Complexity: O(n).
  package static func xxh64(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      var hash = seed &+ prime5
      if buffer.count >= 32 {
        var (a, b, c, d) = (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
        while offset + 32 <= buffer.count {
          a = round(a, word(buffer, offset))
          b = round(b, word(buffer, offset + 8))
          c = round(c, word(buffer, offset + 16))
          d = round(d, word(buffer, offset + 24))
          offset += 32
        }
        hash = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
        for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
      }
      hash &+= UInt64(buffer.count)
      while offset + 8 <= buffer.count {
        hash = rotated(hash ^ round(0, word(buffer, offset)), 27) &* prime1 &+ prime4
        offset += 8
      }
      if offset + 4 <= buffer.count {
        let half = UInt64(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        hash = rotated(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
        offset += 4
      }
      while offset < buffer.count {
        hash = rotated(hash ^ (UInt64(buffer[offset]) &* prime5), 11) &* prime1
        offset += 1
      }
      hash = (hash ^ (hash >> 33)) &* prime2
      hash = (hash ^ (hash >> 29)) &* prime3
      return hash ^ (hash >> 32)
    }
  }

  /// 128 bits as 32 hexadecimal digits: two hashes with different seeds.
  package static func name(of bytes: [UInt8]) -> String {
    digits(xxh64(bytes)) + digits(xxh64(bytes, seed: prime1))
  }

  private static func digits(_ hash: UInt64) -> String {
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  private static func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ (input &* prime2), 31) &* prime1
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
