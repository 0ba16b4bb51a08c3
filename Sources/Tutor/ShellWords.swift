/// A line typed at the prompt, split into words as a shell does: at spaces, with quotes and backslashes keeping what they protect.
struct ShellWords: Equatable {
  enum Problem: Error, Equatable { case openQuote }

  let words: [String]

  init(_ line: String) throws(Problem) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .openQuote }
    if let done = word { words.append(done) }
    self.words = words
  }
}
