import Testing

@testable import Running

@Suite("Stable hash") struct StableHashTests {
  /// Vectors of the reference implementation: below 4, 8 and 32 bytes, and beyond.
  @Test(
    "Hashes are those of the published XXH64",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func vectors(text: String, hash: UInt64) {
    #expect(StableHash.xxh64(Array(text.utf8)) == hash)
  }

  @Test("A name has 32 digits and differs when a byte moves from one part to the next")
  func names() {
    var first = HashInput()
    first.append("ab")
    first.append("c")
    var second = HashInput()
    second.append("a")
    second.append("bc")
    #expect(first.name.count == 32)
    #expect(first.name != second.name)
  }

  @Test("A list differs from its parts")
  func lists() {
    var list = HashInput()
    list.append(["a", "b"])
    var parts = HashInput()
    parts.append("a")
    parts.append("b")
    #expect(list.name != parts.name)
  }
}
