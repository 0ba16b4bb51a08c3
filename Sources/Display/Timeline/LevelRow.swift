import Timeline

/// A count over time, as one row: bars, and the number itself wherever it changes and there is room.
struct LevelRow {
  let scale: TimelineScale
  let glyphs: Glyphs
  /// The count of the highest bar.
  let peak: Int

  func cells(_ levels: [Timeline.Level]) -> [Character] {
    var counts = [Int](repeating: 0, count: scale.last + 1)
    for (index, level) in levels.enumerated() where level.count > 0 {
      let end = index + 1 < levels.count ? levels[index + 1].time : scale.duration
      guard end > level.time else { continue }
      let start = scale.column(level.time)
      for column in start..<max(start + 1, scale.column(end)) { counts[column] = max(counts[column], level.count) }
    }
    var cells: [Character] = []
    while cells.count < counts.count {
      let count = counts[cells.count]
      let length = counts[cells.count...].prefix { $0 == count }.count
      // Without bars the number is all there is: it may stand over the counts that follow.
      if glyphs.bars.count == 1, count > 0, length <= String(count).count {
        let digits = Array(String(count) + ".")
        if counts[cells.count...].prefix(digits.count).filter({ $0 > 0 }).count == digits.count {
          cells += digits
          continue
        }
      }
      let number = count == 0 || String(count).count >= length + (count < 10 ? 1 : 0) ? "" : String(count)
      cells += Array(number)
      cells += [Character](repeating: bar(count), count: length - number.count)
    }
    return cells
  }

  private func bar(_ count: Int) -> Character {
    guard count > 0, let highest = glyphs.bars.last else { return " " }
    let steps = glyphs.bars.count
    if peak <= steps { return glyphs.bars[min(count, steps) - 1] }
    let step = (min(count, peak) * steps + peak - 1) / peak
    return glyphs.bars.indices.contains(step - 1) ? glyphs.bars[step - 1] : highest
  }
}
