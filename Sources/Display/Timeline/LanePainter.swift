import Recording
import Timeline

/// Paints lanes as rows of cells, and notes which signs it used.
struct LanePainter {
  let scale: TimelineScale
  let glyphs: Glyphs
  /// Whether stretches with room for it say in words what they are; otherwise waits show their letter alone.
  var isWordy = true
  private(set) var signs = TimelineSigns()

  init(scale: TimelineScale, glyphs: Glyphs) {
    self.scale = scale
    self.glyphs = glyphs
  }

  /// - Parameters:
  ///   - marks: Times of the lane's marks.
  ///   - troubles: Times of findings about the task.
  /// - Returns: As many cells as the scale has columns.
  mutating func cells(
    of lane: Timeline.Lane, cores: Int, isStuck: Bool, marks: [Int64] = [], troubles: [Int64] = []
  ) -> [LaneCell] {
    let isStuck = isStuck && lane.endedAt == nil && !lane.isLost
    var cells = [LaneCell](repeating: LaneCell(), count: scale.last + 1)
    for index in lane.spans.indices {
      paint(lane.spans[index].state, from: lane.spans[index].from, to: lane.spans[index].to, index, into: &cells)
    }
    if isStuck, let span = lane.spans.last, span.state != .running {
      for column in scale.column(span.from)...scale.last {
        put(span.state, at: column, lane.spans.count - 1, into: &cells)
      }
      put(glyphs.failed, .warning, .trouble, at: scale.last, into: &cells)
      signs.stuck = true
    }
    for time in marks {
      put(glyphs.mark, .bold, .mark, at: scale.column(time), into: &cells)
      signs.mark = true
    }
    paintEnd(of: lane, into: &cells)
    for time in troubles where !isStuck {
      put(glyphs.failed, .warning, .trouble, at: scale.column(min(time, lane.endedAt ?? time)), into: &cells)
      signs.trouble = true
    }
    writeWords(of: lane, cores: cores, into: &cells)
    for cell in cells {
      switch cell.rank {
      case .waiting: signs.waiting = true
      case .ready: signs.ready = true
      case .instant: signs.instant = true
      case .running: signs.running = true
      case .blocked where lane.kind == .thread: signs.blockedThread = true
      case .blocked: signs.blocked = true
      case .nothing, .end, .mark, .trouble: break
      }
    }
    return cells
  }

  private func paint(_ state: Timeline.Span.State, from: Int64, to: Int64, _ index: Int, into cells: inout [LaneCell]) {
    let start = scale.column(from)
    if from == to {
      if state == .running { put(glyphs.instant, Style(hue: .blue), .instant, at: start, into: &cells) }
      return
    }
    for column in start..<max(start + 1, scale.column(to)) { put(state, at: column, index, into: &cells) }
  }

  private mutating func paintEnd(of lane: Timeline.Lane, into cells: inout [LaneCell]) {
    let end = lane.endedAt.map(scale.column) ?? scale.end
    if let cancelled = lane.cancelledAt, scale.column(cancelled) < end {
      put(glyphs.cancelled, .cancelled, .trouble, at: scale.column(cancelled), into: &cells)
      signs.cancelled = true
    }
    guard lane.endedAt != nil, let outcome = lane.outcome else { return }
    // A lane shorter than a column shows that it ran, and then its end; so does one with a mark where it ends.
    let isTaken = end == scale.column(lane.createdAt) || cells[end].rank == .mark
    let place = isTaken ? min(end + 1, scale.last) : end
    switch outcome {
    case .done:
      put(glyphs.done, Style(hue: .grey), .end, at: place, into: &cells)
      signs.done = true
    case .failed:
      put(glyphs.failed, .warning, .trouble, at: place, into: &cells)
      signs.failed = true
    case .cancelled:
      put(glyphs.cancelled, .cancelled, .trouble, at: place, into: &cells)
      signs.cancelled = true
    }
  }

  private func put(_ state: Timeline.Span.State, at column: Int, _ span: Int, into cells: inout [LaneCell]) {
    let (hue, rank): (Hue, LaneCell.Rank) =
      switch state {
      case .waiting: (.grey, .waiting)
      case .ready: (.blue, .ready)
      case .running: (.blue, .running)
      case .blocked: (.orange, .blocked)
      }
    guard cells.indices.contains(column), rank > cells[column].rank else { return }
    cells[column] = LaneCell(glyph: glyphs.glyph(for: state), style: Style(hue: hue), rank: rank, span: span)
  }

  private func put(_ glyph: Character, _ style: Style, _ rank: LaneCell.Rank, at column: Int, into cells: inout [LaneCell]) {
    guard cells.indices.contains(column), rank > cells[column].rank else { return }
    cells[column] = LaneCell(glyph: glyph, style: style, rank: rank)
  }

  /// Each span's first stretch of cells says what it is: in words if they fit with a glyph on each side, otherwise a wait by its
  /// letter.
  private mutating func writeWords(of lane: Timeline.Lane, cores: Int, into cells: inout [LaneCell]) {
    var start = 0
    var lastSpan = -1
    while start < cells.count {
      let span = cells[start].span
      var end = start + 1
      while end < cells.count, cells[end].span == span { end += 1 }
      if span >= 0, span != lastSpan {
        lastSpan = span
        write(lane.spans[span], of: lane.kind, cores: cores, at: start..<end, into: &cells)
      }
      start = end
    }
  }

  /// With spaces around them if there is room. Wide characters would shift what follows: such words are left out.
  private static func words(for span: Timeline.Span, of kind: TaskKind, cores: Int, room: Int) -> String? {
    let choices = LaneWords.choices(for: span, of: kind, cores: cores).filter { !$0.isEmpty && $0.columns == $0.count }
    if let words = choices.first(where: { $0.count + 4 <= room }) { return " \(words) " }
    return choices.first { $0.count + 2 <= room }
  }

  private mutating func write(
    _ span: Timeline.Span, of kind: TaskKind, cores: Int, at range: Range<Int>, into cells: inout [LaneCell]
  ) {
    if isWordy, let words = Self.words(for: span, of: kind, cores: cores, room: range.count) {
      for (offset, character) in words.enumerated() {
        let column = range.lowerBound + 1 + offset
        cells[column].glyph = character
        if span.state == .waiting { cells[column].style = .plain }
      }
    } else if let wait = span.wait {
      cells[range.lowerBound].glyph = wait.letter
      signs.letters.insert(wait)
    }
  }
}
