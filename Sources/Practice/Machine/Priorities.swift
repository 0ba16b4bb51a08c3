/// The priorities of a run under PCT (Burckhardt et al., "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS
/// 2010): random ones at first, and `depth` - 1 random points at which whoever runs falls below all others.
///
/// A bug that needs `depth` orderings among n tasks in k steps is found by one run with probability at least 1 / (n k^(depth - 1)).
struct Priorities {
  private var seed: UInt64 = 0
  /// The steps at which somebody falls, the last of them first.
  private var falls: [Int] = []
  /// Those that have fallen, the lowest last.
  private var fallen: [Candidate] = []
  private var ticks = 0

  /// Those of a run under another strategy.
  init() {}

  /// - Parameters:
  ///   - depth: 1 or more.
  ///   - steps: About how many steps the run will have, 1 or more.
  init(seed: UInt64, depth: Int, steps: Int) {
    var random = SplitMix(seed: seed, stream: 4)
    self.seed = random.next()
    falls = (1..<max(depth, 1)).map { _ in 1 + Int(random.next() % UInt64(max(steps, 1))) }.sorted(by: >)
  }

  /// Somebody takes a step, or comes to a point inside one where it may be pushed aside.
  mutating func tick(_ candidate: Candidate) {
    ticks += 1
    while let fall = falls.last, fall <= ticks {
      falls.removeLast()
      lower(candidate)
    }
  }

  /// From now on it goes on only where nobody else can.
  mutating func lower(_ candidate: Candidate) {
    if fallen.last == candidate { return }
    fallen.removeAll { $0 == candidate }
    fallen.append(candidate)
  }

  /// The place of the one with the highest priority.
  func highest(_ count: Int, _ candidate: (Int) -> Candidate) -> Int {
    var (best, most) = (0, Int64.min)
    for place in 0..<count {
      let priority = priority(of: candidate(place))
      if priority > most { (best, most) = (place, priority) }
    }
    return best
  }

  private func priority(of candidate: Candidate) -> Int64 {
    if let place = fallen.lastIndex(of: candidate) { return -1 - Int64(place) }
    return candidate.lot(seed: seed)
  }
}
