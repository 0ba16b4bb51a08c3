package import Timeline

extension TimelinePainter {
  /// The timeline in the notation that ``Timeline/init(notation:)`` reads: lanes alone, a column 10 milliseconds, ASCII.
  package static func notation(_ timeline: Timeline) -> String {
    let names = timeline.lanes.map { String(repeating: "  ", count: $0.depth) + $0.name.sanitizedLine }
    let width = (names.map(\.count).max() ?? 0) + 2
    let scale = TimelineScale(column: Timeline.notationColumn, duration: timeline.duration)
    var painter = LanePainter(scale: scale, glyphs: .ascii)
    painter.isWordy = false
    var marks: [UInt32: [Int64]] = [:]
    for mark in timeline.marks { marks[mark.task, default: []].append(mark.at) }
    let lines = zip(names, timeline.lanes).map { name, lane in
      let cells = painter.cells(of: lane, cores: 1, isStuck: false, marks: marks[lane.id] ?? [])
      let row = String(cells[..<((cells.lastIndex { $0.glyph != " " } ?? -1) + 1)].map(\.glyph))
      return name + String(repeating: " ", count: width - name.count) + row
    }
    return lines.joined(separator: "\n")
  }
}
