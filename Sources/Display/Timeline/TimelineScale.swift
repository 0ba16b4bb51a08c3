import Timeline

/// Turns times into columns.
struct TimelineScale {
  /// The time that stands at ``end``.
  var duration: Int64
  /// The column of ``duration``, 0 or more.
  var end: Int
  /// The last column there is, beyond ``end``: those between have no time. An end that shares its column with something else moves
  /// there, and what never ends reaches to the edge.
  var last: Int
  /// Whether something reaches beyond ``end`` because it never ends.
  var isEndless: Bool

  /// - Parameters:
  ///   - duration: 0 or more.
  ///   - columns: How many there are, 2 or more.
  ///   - endless: Whether to leave room for what never ends.
  init(duration: Int64, columns: Int, endless: Bool) {
    self.duration = duration
    last = max(1, columns - 1)
    isEndless = endless
    end = duration == 0 ? 0 : endless ? last * 2 / 3 : last - 1
  }

  /// A scale with a fixed time for each column.
  init(column: Int64, duration: Int64) {
    let columns = duration / max(1, column)
    end = Int(min(columns, 100_000))
    last = end + 1
    isEndless = false
    self.duration = Int64(end) * column
  }

  /// The column in which `time` lies: 0 to ``end``.
  func column(_ time: Int64) -> Int {
    guard time > 0, duration > 0 else { return 0 }
    guard time < duration else { return end }
    let (high, low) = UInt64(time).multipliedFullWidth(by: UInt64(end))
    return Int(UInt64(duration).dividingFullWidth((high, low)).quotient)
  }
}
