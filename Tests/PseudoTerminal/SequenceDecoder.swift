/// Cuts a stream of bytes into characters and control sequences, whatever the pieces it arrives in.
struct SequenceDecoder: Sendable {
  enum Element: Equatable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// `ESC [ parameters final`; a private marker such as `?` is the first of the parameters.
    case csi(parameters: String, final: Character)
    /// `ESC ] text`, without its terminator.
    case osc(String)
    /// `ESC` and one or two other characters.
    case escape(String)
  }

  private var pending: [UInt8] = []

  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Element] {
    pending += bytes
    var elements: [Element] = []
    while let (element, length) = Self.first(pending[...]) {
      elements.append(element)
      pending.removeFirst(length)
    }
    return elements
  }

  private static func first(_ bytes: ArraySlice<UInt8>) -> (Element, Int)? {
    guard let byte = bytes.first else { return nil }
    if byte == 0x1B { return escape(bytes) }
    if byte < 0x20 || byte == 0x7F { return (.control(byte), 1) }
    let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return nil }
    let scalar = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return (.character(scalar), length)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> (Element, Int)? {
    let body = bytes.dropFirst()
    guard let kind = body.first else { return nil }
    switch kind {
    case UInt8(ascii: "["):
      guard let end = body.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
      let parameters = String(decoding: body.dropFirst().prefix(upTo: end), as: UTF8.self)
      return (.csi(parameters: parameters, final: Character(Unicode.Scalar(bytes[end]))), end - bytes.startIndex + 1)
    case UInt8(ascii: "]"):
      for index in body.indices.dropFirst() where bytes[index] == 0x07 || (bytes[index] == 0x5C && bytes[index - 1] == 0x1B) {
        let text = body.dropFirst().prefix(upTo: bytes[index] == 0x07 ? index : index - 1)
        return (.osc(String(decoding: text, as: UTF8.self)), index - bytes.startIndex + 1)
      }
      return nil
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard body.count >= 2 else { return nil }
      return (.escape(String(decoding: body.prefix(2), as: UTF8.self)), 3)
    default: return (.escape(String(decoding: [kind], as: UTF8.self)), 2)
    }
  }
}
