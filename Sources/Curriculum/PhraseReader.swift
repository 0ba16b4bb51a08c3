/// Reads a phrase word by word; runs of spaces count as one.
struct PhraseReader {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
    skipSpaces()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Steps over these words if they come next and end at a space or at the end.
  mutating func skip(_ words: String) -> Bool {
    var ahead = self
    for word in words.split(separator: " ") {
      guard ahead.word() == word else { return false }
    }
    self = ahead
    return true
  }

  mutating func demo() -> DemoReference? { word().flatMap { DemoReference($0) } }

  mutating func number() -> Int? { word().flatMap { Int($0) } }

  /// A text in double quotation marks; there is no way to write one inside.
  mutating func quoted() -> String? {
    guard rest.first == "\"" else { return nil }
    let body = rest.dropFirst()
    guard let end = body.firstIndex(of: "\"") else { return nil }
    rest = body[body.index(after: end)...]
    skipSpaces()
    return String(body[..<end])
  }

  private mutating func word() -> Substring? {
    let word = rest.prefix { $0 != " " && $0 != "\t" }
    rest = rest[word.endIndex...]
    skipSpaces()
    return word.isEmpty ? nil : word
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " || $0 == "\t" } }
}
