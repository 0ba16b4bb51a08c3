/// Collects what a cache key depends on. Every part is preceded by its length, so that "ab", "c" and "a", "bc" differ.
struct HashInput {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: part)
  }

  mutating func append(_ part: String) { append(Array(part.utf8)) }

  /// Appends a list: its length, then its parts.
  mutating func append(_ parts: [String]) {
    append(String(parts.count))
    for part in parts { append(part) }
  }

  /// The name that stands for all parts so far.
  var name: String { StableHash.name(of: bytes) }
}
