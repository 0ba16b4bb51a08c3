/// Collects what a cache key depends on. Every part is preceded by its length, so that "ab", "c" and "a", "bc" differ.
package struct HashInput {
  /// All parts so far, as they are hashed.
  package private(set) var bytes: [UInt8] = []

  /// Collects nothing yet.
  package init() {}

  /// Appends bytes as one part.
  package mutating func append(_ part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: part)
  }

  /// Appends a text as one part.
  package mutating func append(_ part: String) { append(Array(part.utf8)) }

  /// Appends a list: its length, then its parts.
  package mutating func append(_ parts: [String]) {
    append(String(parts.count))
    for part in parts { append(part) }
  }

  /// The name that stands for all parts so far.
  package var name: String { StableHash.name(of: bytes) }
}
