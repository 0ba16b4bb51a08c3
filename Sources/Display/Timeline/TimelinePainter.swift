import Recording
package import Timeline

/// Draws recorded runs as still pictures: a lane a task, time from left to right, and under them what the picture cannot say.
package struct TimelinePainter: Sendable {
  /// Columns of the screen; the last is left free. Less than 20 counts as 20.
  package var width: Int
  /// What to draw with: ``Glyphs/ascii`` where the terminal has no UTF-8.
  package var glyphs: Glyphs
  /// The most lanes of one run; the rest folds into one line, those in trouble excepted. 1 or more.
  package var lanes = 24

  /// A painter for a screen.
  package init(width: Int, glyphs: Glyphs = .unicode) {
    self.width = width
    self.glyphs = glyphs
  }

  /// One run.
  package func paint(_ timeline: Timeline) -> [StyledText] { paint([("", timeline)]) }

  /// Variants of one demo, under each other on one scale.
  ///
  /// - Parameter variants: Each with its title, which may be empty.
  /// - Returns: Lines of at most ``width`` - 1 columns.
  /// - Complexity: O(n) in tasks, and in the events of the lanes drawn.
  package func paint(_ variants: [(title: String, timeline: Timeline)]) -> [StyledText] {
    let columns = max(20, width) - 1
    let pictures = variants.map { Picture($0.title, $0.timeline, limit: max(1, lanes)) }
    let duration = variants.map(\.timeline.duration).max() ?? 0
    let names = LaneNameColumn(
      lanes: pictures.flatMap(\.selection.shown), others: pictures.flatMap { $0.labels(total: columns) }, total: columns,
      glyphs: glyphs)
    let scale = TimelineScale(
      duration: duration, columns: columns - names.width - 1, endless: variants.contains { $0.timeline.outcome == .deadlock })
    var painter = LanePainter(scale: scale, glyphs: glyphs)
    let peak = variants.map { max($0.timeline.stats.peakInFlight, $0.timeline.stats.peakRunning) }.max() ?? 0
    let levels = LevelRow(scale: scale, glyphs: glyphs, peak: peak)

    var lines: [StyledText] = []
    for (index, picture) in pictures.enumerated() {
      if index > 0 { lines.append(StyledText()) }
      lines += picture.heading.wrapped(to: columns, indent: "  ")
      for lane in picture.selection.shown { lines.append(names.name(of: lane) + " " + row(lane, in: picture, &painter)) }
      if let rest = picture.selection.rest { lines.append(StyledText(rest, .muted).cut(to: columns, ellipsis: glyphs.ellipsis)) }
      for (index, numbers) in MarkRow(picture.timeline.marks, scale: scale).lines.enumerated() {
        lines.append(names.text(index == 0 ? "marks" : "", .muted) + " " + line(numbers, .bold))
      }
      for (label, counts) in picture.levels(total: columns) {
        lines.append(names.text(label, .muted) + " " + line(levels.cells(counts), .muted))
      }
    }
    lines.append(names.text("") + " " + line(TimelineAxis(scale: scale, glyphs: glyphs).cells, .frame))
    lines += legend(painter.signs, columns)
    var told: Set<String> = []
    for picture in pictures {
      var teller = TimelineNotes(timeline: picture.timeline, width: columns)
      if let degraded = picture.timeline.degraded { teller.tellsDegraded = told.insert(degraded).inserted }
      let notes = teller.lines
      if notes.isEmpty { continue }
      lines.append(StyledText())
      if pictures.count > 1, !picture.title.isEmpty {
        lines.append(StyledText(picture.title, .heading).cut(to: columns, ellipsis: glyphs.ellipsis))
      }
      lines += notes
    }
    return lines
  }

  private func row(_ lane: Timeline.Lane, in picture: Picture, _ painter: inout LanePainter) -> StyledText {
    let cells = painter.cells(
      of: lane, cores: picture.timeline.cores, isStuck: picture.timeline.outcome == .deadlock,
      marks: picture.marks[lane.id] ?? [], troubles: picture.troubles[lane.id] ?? [])
    var line = StyledText()
    let used = cells.lastIndex { $0.glyph != " " } ?? -1
    var start = 0
    while start <= used {
      let style = cells[start].style
      let end = cells[start...used].firstIndex { $0.style != style } ?? used + 1
      line.append(String(cells[start..<end].map(\.glyph)), style)
      start = end
    }
    return line
  }

  private func line(_ cells: [Character], _ style: Style) -> StyledText {
    StyledText(String(cells[..<((cells.lastIndex { $0 != " " } ?? -1) + 1)]), style)
  }

  private func legend(_ signs: TimelineSigns, _ columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for entry in signs.legend(glyphs) {
      if let last = lines.last, last.width + 3 + entry.width <= columns {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append(entry.cut(to: columns, ellipsis: glyphs.ellipsis))
      }
    }
    return lines
  }
}
