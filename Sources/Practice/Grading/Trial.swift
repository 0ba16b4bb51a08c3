/// A part of what a check is tried under.
enum Trial {
  /// One order of the rotation, by number.
  case order(Int)
  case racing(Int)
  /// One order, once without a cancellation and then with one at each suspension of the learner's tasks.
  case cancelling(Int)
  /// All orders with few switches, as long as they are not more than so many.
  case small(most: Int)
  /// First come, first served on a single core; cancelled at each suspension too if `cancels`.
  case oneCore(cancels: Bool)

  /// Orders of execution that cancellation is tried in, the first of them first come first served.
  private static let cancellationOrders = 21

  /// All that a check is tried under: what its strategies say, and a single core, since an answer that needs two cores to be right is wrong.
  ///
  /// - Parameter count: How many schedules a strategy gets, in place of its own number.
  static func all(of strategies: [Check.Strategy], count: Int?) -> [Trial] {
    var trials: [Trial] = []
    var cancels = false
    for strategy in strategies {
      switch strategy {
      case .schedules(let own):
        let number = max(count ?? own, 1)
        trials += (1...number).map { .order($0) }
        trials.append(.small(most: number))
      case .racing(let own): trials += (1...max(count ?? own, 1)).map { .racing($0) }
      case .cancelAtEverySuspension:
        cancels = true
        trials += (1...min(max(count ?? cancellationOrders, 1), cancellationOrders)).map { .cancelling($0) }
      case .fair: trials.append(.order(Rotation.first))
      }
    }
    return trials + [.oneCore(cancels: cancels)]
  }

  /// About how many schedules it takes.
  var weight: Int {
    switch self {
    case .order, .racing: 1
    case .cancelling: 8
    case .small(let most): most / 2
    case .oneCore(let cancels): cancels ? 8 : 1
    }
  }

  /// Schedules that a process of their own is worth: to start one takes as long as some fifty.
  private static let fewest = 400

  /// Cuts `trials` into parts of about equal weight, in order.
  ///
  /// - Parameter most: How many parts at most; few trials make one.
  static func parts(of trials: [Trial], most: Int) -> [ArraySlice<Trial>] {
    let total = trials.reduce(0) { $0 + $1.weight }
    let share = max(total / max(most, 1) + 1, fewest)
    var parts: [ArraySlice<Trial>] = []
    var (start, weight) = (0, 0)
    for index in trials.indices {
      weight += trials[index].weight
      guard weight >= share || index == trials.count - 1 else { continue }
      parts.append(trials[start...index])
      (start, weight) = (index + 1, 0)
    }
    return parts
  }
}
