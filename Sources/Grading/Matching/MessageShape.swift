/// A sentence about a failure, taken apart so that another one can be compared to it.
struct MessageShape: Equatable {
  /// Its words, punctuation stripped at their ends.
  let words: [Substring]
  private let text: String

  init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace).map { word in
      let start = word.drop { Self.isLoose($0) }
      return start[..<(start.lastIndex { !Self.isLoose($0) }.map(start.index(after:)) ?? start.startIndex)]
    }.filter { !$0.isEmpty }
  }

  private static func isLoose(_ character: Character) -> Bool { ".,;:!?\"'()[]".contains(character) }

  /// Each number as `#`.
  var withoutNumbers: [String] { words.map(Self.withoutNumbers) }

  /// What stands in single quotes as `'_'`, and each number as `#`.
  var withoutNames: String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    // An even number of parts means a quote that is not closed, or an apostrophe: the last one is text then.
    let named = parts.enumerated().map { $0.offset % 2 == 1 && $0.offset < parts.count - 1 ? "_" : String($0.element) }
    return Self.withoutNumbers(named.joined(separator: "'")[...])
  }

  private static func withoutNumbers(_ word: Substring) -> String {
    var result = ""
    for character in word {
      if character.isASCII, character.isNumber {
        if result.last != "#" { result.append("#") }
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// How much it differs from another sentence of the same check: 0 for the same, up to 1.
  ///
  /// What both begin and end with is the check's own wording, and says nothing. What lies between is what was seen. Sentences that
  /// tell the same words in another order are nearly the same: which answer came first depends on small things. Those that differ in
  /// numbers alone say the same of another amount, which may be another mistake: half way.
  func distance(to other: MessageShape) -> Double {
    if words == other.words { return 0 }
    let (mine, others) = Self.middles(words, other.words)
    let unlike = Self.unlikeness(mine, others)
    if unlike == 0 { return 0.1 }
    return withoutNumbers == other.withoutNumbers ? 0.5 : 0.5 + unlike / 2
  }

  /// The same, blind for numbers: for sentences that were said under different schedules.
  func looseDistance(to other: MessageShape) -> Double {
    let (mine, others) = Self.middles(withoutNumbers, other.withoutNumbers)
    return Self.unlikeness(mine, others)
  }

  private static func middles<Word: Equatable>(_ first: [Word], _ second: [Word]) -> ([Word], [Word]) {
    let shorter = min(first.count, second.count)
    let head = zip(first, second).prefix { $0 == $1 }.count
    let tail = min(zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count, shorter - head)
    return (Array(first[head..<(first.count - tail)]), Array(second[head..<(second.count - tail)]))
  }

  private static func unlikeness<Word: Hashable>(_ first: [Word], _ second: [Word]) -> Double {
    1 - Multiset(first).overlap(with: Multiset(second))
  }
}
