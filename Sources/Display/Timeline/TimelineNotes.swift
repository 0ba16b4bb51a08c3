import Recording
import Timeline

/// What stands under a picture: its marks with their times and lines, the stretches it names, and what went wrong.
struct TimelineNotes {
  let timeline: Timeline
  let width: Int
  /// The most marks and the most stretches that are listed.
  var limit = 12
  /// The most findings that are told.
  var findingLimit = 6

  /// Whether to say what the recording cannot tell; a picture of several runs says it once.
  var tellsDegraded = true

  var lines: [StyledText] { marks + regions + switches + findings + remarks }

  private var marks: [StyledText] {
    let shown = timeline.marks.prefix(limit)
    guard !shown.isEmpty else { return [] }
    let names = names(for: Set(shown.map(\.task)))
    let digits = String(shown.count).count
    var rows: [[String]] = []
    for (index, mark) in shown.enumerated() {
      let number = String(repeating: " ", count: digits - String(index + 1).count) + String(index + 1)
      rows.append([
        number, mark.label.sanitizedLine, VirtualTime.text(mark.at), names[mark.task] ?? "",
        mark.source?.description.sanitizedLine ?? "",
      ])
    }
    return table(rows) + more(timeline.marks.count - shown.count, "mark")
  }

  private var regions: [StyledText] {
    let all = timeline.regions.filter { $0.kind == .span }
    let shown = all.prefix(limit)
    let names = names(for: Set(shown.map(\.task)))
    let rows = shown.map { region in
      [
        region.label.sanitizedLine, "\(VirtualTime.text(region.from)) to \(VirtualTime.text(region.to))",
        names[region.task] ?? "",
      ]
    }
    return table(rows) + more(all.count - shown.count, "stretch")
  }

  /// How a replayed schedule differs from the plain order, a line each.
  private var switches: [StyledText] {
    guard !timeline.switches.isEmpty else { return [] }
    let titles = SwitchWords.titles(timeline)
    let shown = timeline.switches.prefix(limit)
    let digits = String(shown.count).count
    let lines = shown.enumerated().flatMap { index, change in
      let number = String(repeating: " ", count: digits - String(index + 1).count) + String(index + 1)
      let text = "\(number)  at \(VirtualTime.text(change.at)) \(SwitchWords.sentence(change, titles))"
      return StyledText(text).wrapped(to: width, indent: StyledText(String(repeating: " ", count: digits + 2)))
    }
    let count = timeline.switches.count
    let heading = count == 1 ? "where the order was switched" : "where the order was switched, \(count) times"
    return [StyledText(heading, .muted).cut(to: width, ellipsis: "")] + lines + more(count - shown.count, "switch")
  }

  /// What the recording does not tell.
  private var remarks: [StyledText] {
    let losses = timeline.losses.flatMap { (StyledText("! ", .warning) + StyledText($0)).wrapped(to: width, indent: "  ") }
    guard tellsDegraded, let degraded = timeline.degraded else { return losses }
    return losses + StyledText(degraded.sanitizedLine, .muted).wrapped(to: width, indent: "  ")
  }

  private var findings: [StyledText] {
    let shown = timeline.findings.prefix(findingLimit)
    let lines = shown.flatMap { finding in
      let place = finding.source.map { " (\($0.description.sanitizedLine))" } ?? ""
      let line =
        StyledText("! \(finding.kind.word): ", .warning) + StyledText(finding.message.sanitizedLine)
        + StyledText(place, .path)
      return line.wrapped(to: width, indent: "  ")
    }
    return lines + more(timeline.findings.count - shown.count, "finding")
  }

  private func names(for tasks: Set<UInt32>) -> [UInt32: String] {
    var names: [UInt32: String] = [:]
    for lane in timeline.lanes where tasks.contains(lane.id) { names[lane.id] = lane.name.sanitizedLine }
    return names
  }

  private func more(_ count: Int, _ word: String) -> [StyledText] {
    count > 0 ? [StyledText("+ \(count.grouped) more \(word)\(count == 1 ? "" : word.hasSuffix("tch") ? "es" : "s")", .muted)] : []
  }

  /// Columns as wide as their widest text, two spaces apart; what is too wide for a line is cut.
  private func table(_ rows: [[String]]) -> [StyledText] {
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    return rows.flatMap { row in
      var line = StyledText()
      for (column, text) in row.enumerated() where widths[column] > 0 {
        let isLast = column == row.count - 1
        line += isLast ? StyledText(text, .path) : StyledText(text).padded(to: widths[column] + 2)
      }
      guard line.width > width else { return [line] }
      // Too wide for columns: one space less, and as many lines as it takes.
      return StyledText(row.filter { !$0.isEmpty }.joined(separator: "  ")).wrapped(to: width, indent: "   ")
    }
  }
}
