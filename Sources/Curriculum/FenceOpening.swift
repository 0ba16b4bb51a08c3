/// An opening code fence: up to three spaces, then at least three backticks or tildes (CommonMark 0.31, section 4.5).
struct FenceOpening {
  let indentation: Int
  let sign: UInt8
  let length: Int
  let info: String
  let infoColumn: Int

  init?(_ line: String) {
    let bytes = line.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index = bytes.index(after: index) }
    let spaces = bytes.distance(from: bytes.startIndex, to: index)
    guard spaces <= 3, index < bytes.endIndex else { return nil }
    let sign = bytes[index]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var signs = 0
    while index < bytes.endIndex, bytes[index] == sign {
      signs += 1
      index = bytes.index(after: index)
    }
    guard signs >= 3 else { return nil }
    var info = line[index...]
    let before = info.unicodeScalars.count
    info = info.drop { $0 == " " || $0 == "\t" }
    let skipped = before - info.unicodeScalars.count
    while info.last == " " || info.last == "\t" { info.removeLast() }
    // Backticks after backticks are a code span, not a fence.
    guard sign != UInt8(ascii: "`") || !info.contains("`") else { return nil }
    indentation = spaces
    self.sign = sign
    length = signs
    self.info = String(info)
    infoColumn = spaces + signs + skipped + 1
  }

  /// Whether a line closes this fence: the same sign, at least as often, and nothing but spaces after it.
  func isClosed(by line: String) -> Bool {
    guard let first = line.utf8.first, first == sign || first == UInt8(ascii: " ") else { return false }
    let body = line.utf8.drop { $0 == UInt8(ascii: " ") }
    guard line.utf8.count - body.count <= 3 else { return false }
    let signs = body.prefix { $0 == sign }.count
    return signs >= length && body.dropFirst(signs).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
