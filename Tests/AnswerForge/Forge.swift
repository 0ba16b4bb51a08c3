/// Makes other answers out of answers.
package struct Forge {
  /// An answer that was made.
  package struct Product: Sendable {
    /// What it was made of.
    package let base: String
    /// The rules and places of its changes, in the order in which they were made.
    package let changes: [(rule: String, place: String)]
    package let text: String

    /// Makes one by hand.
    package init(base: String, changes: [(rule: String, place: String)], text: String) {
      (self.base, self.changes, self.text) = (base, changes, text)
    }
  }

  private let bases: [(name: String, text: String)]

  /// - Parameter bases: Correct answers, each with a name.
  package init(_ bases: [(name: String, text: String)]) { self.bases = bases }

  /// Answers that do what the bases do, with one to four changes each. No two have the same text, and none has that of a base.
  ///
  /// - Parameters:
  ///   - count: How many at most; fewer if no more are found.
  ///   - seed: Decides which.
  ///   - refused: Names of rules not to be used.
  package func variations(_ count: Int, seed: UInt64, without refused: Set<String> = []) -> [Product] {
    var chance = Chance(seed)
    var seen = Set(bases.map(\.text))
    var products: [Product] = []
    let rules = Rule.variations.filter { !refused.contains($0.name) }
    for attempt in 0..<count * 20 where products.count < count && !bases.isEmpty {
      let base = bases[attempt % bases.count]
      var (text, changes) = (base.text, [(rule: String, place: String)]())
      for _ in 0...Int.random(in: 0...3, using: &chance) {
        let answer = Answer(text)
        // Rules with many places are no likelier than those with one.
        let found = rules.shuffled(using: &chance).lazy.map { $0.changes(of: answer) }.first { !$0.isEmpty }
        guard let change = found?.randomElement(using: &chance), let next = answer.making(change), Answer(next).isWellFormed else {
          continue
        }
        text = next
        changes.append((change.rule, change.place))
      }
      if seen.insert(text).inserted { products.append(Product(base: base.name, changes: changes, text: text)) }
    }
    return products
  }

  /// Answers that do something else: every mutation at every place of the first base, and some of those of the others. No two have the same
  /// text.
  ///
  /// - Parameters:
  ///   - others: How many of the other bases' at least; which ones hardly changes when a base is edited.
  ///   - total: How many in all at least, as far as there are.
  package func mutants(others: Int, total: Int) -> [Product] {
    guard let first = bases.first else { return [] }
    var seen = Set(bases.map(\.text))
    var products = mutants(of: first).filter { seen.insert($0.text).inserted }
    let ranked = bases.dropFirst().flatMap(mutants(of:)).map { (rank: rank($0), product: $0) }.sorted { $0.rank < $1.rank }
    let count = max(total, products.count + others)
    for other in ranked where products.count < count && seen.insert(other.product.text).inserted { products.append(other.product) }
    return products
  }

  private func mutants(of base: (name: String, text: String)) -> [Product] {
    let answer = Answer(base.text)
    return Rule.mutations.flatMap { $0.changes(of: answer) }.compactMap { change in
      guard let text = answer.making(change), Answer(text).isWellFormed else { return nil }
      return Product(base: base.name, changes: [(change.rule, change.place)], text: text)
    }
  }

  private func rank(_ product: Product) -> UInt64 {
    let words = product.base + product.changes.map { $0.rule + $0.place }.joined()
    return words.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}
