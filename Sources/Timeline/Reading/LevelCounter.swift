/// Counts how many of something there are over time.
struct LevelCounter {
  private(set) var levels: [Timeline.Level] = []
  /// The highest count, also one that lasted no time.
  private(set) var peak = 0
  private var count = 0

  /// - Parameter time: Never less than the one before.
  mutating func add(_ change: Int, at time: Int64) {
    count += change
    peak = max(peak, count)
    if let last = levels.last, last.time == time { levels.removeLast() }
    if levels.last?.count ?? 0 != count { levels.append(.init(time: time, count: count)) }
  }
}
