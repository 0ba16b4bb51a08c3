import Timeline

/// The line under the lanes that says when: round times, each at its column.
struct TimelineAxis {
  /// A unit of time that labels are counted in.
  private struct Unit {
    var name: String
    var nanoseconds: Int64
    /// Distances between labels that look round, in this unit, for units that do not count in tens.
    var steps: [Int64]
  }

  private static let units = [
    Unit(name: "ns", nanoseconds: 1, steps: []),
    Unit(name: "us", nanoseconds: 1_000, steps: []),
    Unit(name: "ms", nanoseconds: 1_000_000, steps: []),
    Unit(name: "s", nanoseconds: 1_000_000_000, steps: [1, 2, 5, 10, 15, 20, 30, 60]),
    Unit(name: "min", nanoseconds: 60_000_000_000, steps: [1, 2, 5, 10, 15, 20, 30, 60]),
    Unit(name: "h", nanoseconds: 3_600_000_000_000, steps: [1, 2, 3, 6, 12, 24, 48]),
    Unit(name: "days", nanoseconds: 86_400_000_000_000, steps: []),
  ]

  let scale: TimelineScale
  let glyphs: Glyphs

  /// Labels as `(column, text)`: ascending, apart by at least a space; the last carries the unit.
  var labels: [(column: Int, text: String)] {
    guard scale.duration > 0 else { return [(0, "0 ms")] }
    let unit = Self.unit(for: scale.duration)
    let longest = VirtualTime.decimal(scale.duration, unit: unit.nanoseconds, places: 0).count + unit.name.count + 4
    let count = max(1, scale.end / max(longest, scale.end > 40 ? 12 : 8))
    let step = Self.step(unit, atLeast: max(1, scale.duration / Int64(count)), of: scale.duration)
    var labels: [(Int, String)] = []
    var time: Int64 = 0
    while time <= scale.duration, labels.count <= scale.last {
      labels.append((scale.column(time), VirtualTime.decimal(time, unit: unit.nanoseconds, places: 3)))
      time += step
    }
    // The unit needs room on the line: the last label gives way to it when it must.
    while let (column, text) = labels.popLast() {
      let whole = "\(text) \(unit.name)"
      let shifted = min(column, scale.last - whole.count)
      if labels.isEmpty || (column == shifted) { return labels + [(column, whole)] }
      // A label at the very end stands left of its tick.
      if let before = labels.last, before.0 + before.1.count + 2 <= shifted - 1 { return labels + [(column, whole)] }
    }
    return labels
  }

  var cells: [Character] {
    var line = [Character](repeating: " ", count: scale.last + 1)
    for (column, text) in labels {
      let fits = column + 1 + text.count <= line.count
      let start = fits ? column + 1 : max(0, column - text.count)
      if column < line.count { line[column] = glyphs.tick }
      for (offset, character) in text.enumerated() where start + offset < line.count && line[start + offset] == " " {
        line[start + offset] = character
      }
    }
    for words in ["never ends", "never"] where scale.isEndless && line.suffix(words.count + 1).allSatisfy({ $0 == " " }) {
      line.replaceSubrange((line.count - words.count)..., with: words)
      break
    }
    return line
  }

  private static func unit(for duration: Int64) -> Unit {
    switch duration {
    case ..<1_000: units[0]
    case ..<1_000_000: units[1]
    case ...2_000_000_000: units[2]
    case ...120_000_000_000: units[3]
    case ...7_200_000_000_000: units[4]
    case ...259_200_000_000_000: units[5]
    default: units[6]
    }
  }

  private static func step(_ unit: Unit, atLeast least: Int64, of duration: Int64) -> Int64 {
    if let step = unit.steps.first(where: { $0 * unit.nanoseconds >= least }) { return step * unit.nanoseconds }
    // Powers of ten of the unit, or of nanoseconds where units are powers of ten themselves, times small numbers.
    var power = unit.nanoseconds >= 1_000_000_000 ? unit.nanoseconds : 1
    var plain: Int64?
    while power < VirtualTime.limit, plain == nil {
      for factor in [10, 15, 20, 25, 30, 40, 50] as [Int64] {
        let step = power >= 10 ? power / 10 * factor : power * factor / 10
        guard step >= least else { continue }
        // One that ends where the run does reads best.
        if duration % step == 0, step <= least * 2, step < duration { return step }
        if plain == nil, [10, 20, 50].contains(factor) { plain = step }
      }
      power *= 10
    }
    return plain ?? VirtualTime.limit
  }
}
