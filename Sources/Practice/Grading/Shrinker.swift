import Recording

/// Makes a failing schedule as simple as it can be: as few deviations from the order with the fewest switches as still make it fail.
///
/// Delta debugging (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002), with complements only:
/// leave out half of the deviations, a quarter, and so on; what is left is needed, each by itself.
struct Shrinker {
  /// What came of it.
  struct Result {
    var schedule: Schedule
    /// Schedules tried.
    var runs: Int
  }

  /// Schedules to try at most.
  static let most = 250

  private let plain: Schedule
  private var runs = 0

  /// - Parameter failing: The schedule, for its seed, its timers and its cancellation; how it chooses is what is made simpler.
  init(_ failing: Schedule) {
    var plain = failing
    plain.strategy = .straight
    plain.deviations = []
    self.plain = plain
  }

  /// - Parameters:
  ///   - deviations: How the failing run differs from the order with the fewest switches.
  ///   - fails: Tries a schedule, and says whether it fails in the same way.
  /// - Returns: `nil` if not even all the deviations together make it fail.
  mutating func shrink<Problem: Error>(
    _ deviations: [Schedule.Deviation], _ fails: (Schedule) throws(Problem) -> Bool
  ) throws(Problem) -> Result? {
    if try test([], fails) { return Result(schedule: plain, runs: runs) }
    guard try test(deviations, fails) else { return nil }
    var needed = deviations
    var parts = 2
    while needed.count > 1, runs < Self.most {
      let size = (needed.count + parts - 1) / parts
      var isSmaller = false
      var start = 0
      while start < needed.count, needed.count > 1, runs < Self.most {
        var rest = needed
        rest.removeSubrange(start..<min(start + size, needed.count))
        let stillFails = try test(rest, fails)
        if stillFails {
          needed = rest
          isSmaller = true
        } else {
          start += size
        }
      }
      if size == 1, !isSmaller { break }
      parts = isSmaller ? max(parts - 1, 2) : min(parts * 2, needed.count)
    }
    return Result(schedule: schedule(needed), runs: runs)
  }

  private mutating func test<Problem: Error>(
    _ deviations: [Schedule.Deviation], _ fails: (Schedule) throws(Problem) -> Bool
  ) throws(Problem) -> Bool {
    runs += 1
    return try fails(schedule(deviations))
  }

  private func schedule(_ deviations: [Schedule.Deviation]) -> Schedule {
    var schedule = plain
    schedule.deviations = deviations
    return schedule
  }
}
