/// One way to change answers, wherever they give occasion for it.
package struct Rule: Sendable {
  /// A short name, unique among the rules.
  package let name: String
  private let find: @Sendable (Answer) -> [Change]

  init(_ name: String, find: @escaping @Sendable (Answer) -> [Change]) {
    self.name = name
    self.find = find
  }

  /// Every change of this kind that can be made, each with a place of its own.
  package func changes(of answer: Answer) -> [Change] {
    var seen: [String: Int] = [:]
    return find(answer).map { change in
      var change = change
      change.rule = name
      let count = seen[change.place, default: 0] + 1
      seen[change.place] = count
      if count > 1 { change.place += " (\(count))" }
      return change
    }
  }
}
