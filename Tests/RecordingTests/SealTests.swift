import Recording
import Testing

@Suite("Seals") struct SealTests {
  /// From the reference implementation: the key is 0, 1, 2 ... 15, the message 0, 1, 2 ... up to one less than its length.
  @Test(
    "are SipHash-2-4, as published",
    arguments: [
      (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (7, 0xab02_00f5_8b01_d137), (8, 0x93f5_f579_9a93_2462),
      (15, 0xa129_ca61_49be_45e5),
    ] as [(Int, UInt64)])
  func vectors(_ length: Int, _ code: UInt64) {
    var seal = Seal(key: Array(0..<16))
    for byte in 0..<length { seal.add(UInt8(byte)) }
    #expect(seal.code == code)
  }

  @Test("differ for lists of texts that are the same when joined")
  func texts() {
    func code(_ texts: String...) -> UInt64 {
      var seal = Seal(key: Array(0..<16))
      for text in texts { seal.add(text) }
      return seal.code
    }
    #expect(Set([code("ab", "c"), code("a", "bc"), code("abc"), code("abc", "")]).count == 4)
  }

  @Test("depend on the key, and keys do not repeat")
  func keys() {
    let keys = (0..<8).map { _ in Seal.freshKey() }
    #expect(Set(keys).count == 8 && keys.allSatisfy { $0.count == Seal.keySize })
    #expect(Set(keys.map { Seal(key: $0).code }).count == 8)
  }
}
