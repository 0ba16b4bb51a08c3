/// The suspensions and ends of the learner's tasks that a cancellation is tried at in one order of execution.
///
/// All of them, unless there are very many in a long run, as where somebody polls every few microseconds: trying each would take time that
/// grows with their square. Then it is the first ones, and of the others as many as there is time for, spread evenly; each order has others.
struct CancellationPoints: Sequence {
  /// Scheduling steps that one order may take: about a tenth of a second.
  private static let mostSteps = 200_000
  /// However long a run is, so many are tried.
  private static let fewest = 20

  /// How often the tasks suspend or end when nobody cancels them.
  let suspensions: Int
  /// How many are tried, the one before the task starts included.
  let count: Int
  private let seed: UInt64

  /// - Parameters:
  ///   - suspensions: Of the uncancelled run, as its `steps` are.
  ///   - seed: The order's own.
  init(suspensions: Int, steps: Int, seed: UInt64) {
    self.suspensions = Swift.max(suspensions, 0)
    self.seed = seed
    count = Swift.min(self.suspensions + 1, Swift.max(Self.mostSteps / Swift.max(steps, 1), Self.fewest))
  }

  func makeIterator() -> some IteratorProtocol<Int> {
    guard count <= suspensions else { return Array(0...suspensions).makeIterator() }
    let first = count / 2
    let (rest, picks) = (suspensions + 1 - first, count - first)
    let offset = Int(seed % UInt64(Swift.max(rest / picks, 1)))
    return (Array(0..<first) + (0..<picks).map { first + $0 * rest / picks + offset }).makeIterator()
  }
}
