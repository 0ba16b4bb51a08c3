/// Lines that were entered, oldest first, each once.
package struct LineHistory: Equatable, Sendable {
  /// Oldest first, at most `limit`.
  package private(set) var entries: [String] = []
  /// The most entries kept, at least 1; the oldest go first.
  package let limit: Int

  package init(limit: Int = 1000) { self.limit = max(1, limit) }

  /// Adds a line as the newest; an older entry with the same text goes away.
  ///
  /// False, and nothing changes, for a line that is empty or blank, and for one that begins with a space: that keeps it private.
  @discardableResult
  package mutating func add(_ line: String) -> Bool {
    guard let first = line.first, first != " ", !line.allSatisfy(\.isWhitespace), !line.contains("\0") else { return false }
    if let earlier = entries.lastIndex(of: line) { entries.remove(at: earlier) }
    entries.append(line)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    return true
  }
}

/// A walk through the history with Up and Down: entries that begin with what was typed before the walk began.
struct HistoryWalk {
  private var typed = ""
  private var shown: String?
  private var position = 0

  /// The next older entry that begins with what was typed; `nil` when there is none.
  mutating func older(than line: String, in history: LineHistory) -> String? {
    begin(with: line, in: history)
    let found = history.entries[..<position].lastIndex { $0.hasPrefix(typed) && $0 != line }
    return found.map { show(at: $0, in: history) }
  }

  /// The next newer entry of the walk, at its end what was typed; `nil` when no walk goes on.
  mutating func newer(than line: String, in history: LineHistory) -> String? {
    guard shown == line, position < history.entries.count else { return nil }
    if let found = history.entries[(position + 1)...].firstIndex(where: { $0.hasPrefix(typed) && $0 != line }) {
      return show(at: found, in: history)
    }
    shown = nil
    return typed
  }

  private mutating func begin(with line: String, in history: LineHistory) {
    guard shown != line || position > history.entries.count else { return }
    (typed, position) = (line, history.entries.count)
  }

  private mutating func show(at index: Int, in history: LineHistory) -> String {
    position = index
    let entry = history.entries[index]
    shown = entry
    return entry
  }
}
