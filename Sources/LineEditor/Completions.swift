/// What could stand at the cursor, as a completer answers.
package struct Completions: Equatable, Sendable {
  /// One possible text.
  package struct Candidate: Equatable, Sendable {
    /// What replaces the range.
    package var text: String
    /// What it is, in a few words; shown beside it in a list. May be empty.
    package var description: String
    /// Follows the text when it is the only candidate: a space, or nothing where more of the same word may follow.
    package var suffix: String

    package init(_ text: String, description: String = "", suffix: String = " ") {
      (self.text, self.description, self.suffix) = (text, description, suffix)
    }
  }

  /// The part of the line that a candidate replaces, in UTF-8 code units; clamped to the line.
  package var range: Range<Int>
  /// In the order to list them; one text appears once.
  package var candidates: [Candidate]

  package init(range: Range<Int>, candidates: [Candidate]) {
    (self.range, self.candidates) = (range, candidates)
  }

  /// Nothing fits here.
  package static let none = Completions(range: 0..<0, candidates: [])
}

/// What the Tab key does.
enum CompletionStep: Equatable {
  case beep
  /// The line and, in UTF-8 code units, the cursor become these.
  case edit(line: String, cursor: Int)
  case list([Completions.Candidate])

  /// - Parameter again: Tab was pressed on this very line just before.
  init(line: String, completions: Completions, again: Bool) {
    let bytes = line.utf8
    let start = min(max(0, completions.range.lowerBound), bytes.count)
    let end = min(max(start, completions.range.upperBound), bytes.count)
    let before = String(decoding: bytes.prefix(start), as: UTF8.self)
    let current = String(decoding: bytes.dropFirst(start).prefix(end - start), as: UTF8.self)
    let after = String(decoding: bytes.dropFirst(end), as: UTF8.self)
    var seen: Set<String> = []
    let candidates = completions.candidates.filter { seen.insert($0.text).inserted }
    guard let first = candidates.first else {
      self = .beep
      return
    }
    if candidates.count == 1 {
      let suffix = after.hasPrefix(first.suffix) ? "" : first.suffix
      let head = before + first.text + suffix
      // A suffix that stands there already is stepped over.
      let cursor = head.utf8.count + (suffix.isEmpty ? first.suffix.utf8.count : 0)
      self = .edit(line: head + after, cursor: min(cursor, head.utf8.count + after.utf8.count))
      return
    }
    let common = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    if common.utf8.count > current.utf8.count {
      self = .edit(line: before + common + after, cursor: (before + common).utf8.count)
    } else {
      self = again ? .list(candidates) : .beep
    }
  }
}

extension String {
  /// The longest text that both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
