/// Values, each with how often it occurs.
struct Multiset<Element: Hashable> {
  private let counts: [Element: Int]

  init(_ elements: some Sequence<Element>) { counts = elements.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

  /// What both have, as a part of what either has: 1 for equal ones, 0 if they share nothing.
  func overlap(with other: Multiset) -> Double {
    var (shared, all) = (0, 0)
    for (element, count) in counts {
      let theirs = other.counts[element] ?? 0
      shared += min(count, theirs)
      all += max(count, theirs)
    }
    for (element, count) in other.counts where counts[element] == nil { all += count }
    return all == 0 ? 1 : Double(shared) / Double(all)
  }
}
