import Recording

/// The orders of execution that a check is tried in, by number. They take turns, because each strategy is blind somewhere: random order
/// hardly ever keeps one task out for long, and PCT of a low depth overtakes only so often.
struct Rotation {
  let check: String
  let cores: Int
  /// The seed of the first order; each has the next one.
  let seed: UInt64
  /// All but the first are random choice, and nobody is pushed aside: the way to measure what a step costs.
  let isPlain: Bool
  /// About how many steps a run has, which PCT spreads its changes over.
  var steps = 50

  /// First come, first served.
  static let first = 1

  /// Order 1 is first come, first served. From then on random choice and PCT take turns, each with tasks that may be pushed aside and without.
  func order(_ number: Int) -> Schedule {
    var schedule = plain
    schedule.seed = seed &+ UInt64(number - 1)
    guard number > Self.first else { return schedule }
    schedule.strategy = .random
    if isPlain { return schedule }
    let turn = number - 2
    switch turn % 6 {
    case 1: schedule.strategy = .pct(depth: 1, steps: steps)
    case 3: schedule.strategy = .pct(depth: 2, steps: steps)
    case 5: schedule.strategy = .pct(depth: 3, steps: steps)
    default: break
    }
    schedule.preempts = (turn + turn / 12) % 2 == 1
    return schedule
  }

  /// The same orders while the clock races: a timer competes with runnable tasks, or else every step takes a little time.
  func racing(_ number: Int) -> Schedule {
    var schedule = order(number)
    let turn = max(number - 2, 0)
    schedule.racing = (turn / 3 + turn / 6) % 2 == 0
    schedule.costly = !schedule.racing
    return schedule
  }

  /// The order with the fewest switches.
  var straight: Schedule {
    var schedule = plain
    schedule.strategy = .straight
    return schedule
  }

  private var plain: Schedule {
    var schedule = Schedule()
    schedule.cores = cores
    schedule.check = check
    schedule.seed = seed
    return schedule
  }
}
