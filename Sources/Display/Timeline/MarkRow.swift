import Timeline

/// The numbers of marks, each under its mark.
struct MarkRow {
  /// One or two lines; a number that finds no room in them is left to the list of marks.
  var lines: [[Character]]

  init(_ marks: [Timeline.Mark], scale: TimelineScale) {
    var lines: [[Character]] = []
    var used: [Int] = []
    for (index, mark) in marks.enumerated() {
      let number = Array(String(index + 1))
      let start = min(scale.column(mark.at), scale.last + 1 - number.count)
      guard start >= 0 else { continue }
      var row = used.firstIndex { $0 < start } ?? used.count
      if row == used.count {
        if row == 2 { continue }
        lines.append([Character](repeating: " ", count: scale.last + 1))
        used.append(-1)
        row = used.count - 1
      }
      lines[row].replaceSubrange(start..<(start + number.count), with: number)
      used[row] = start + number.count
    }
    self.lines = lines
  }
}
