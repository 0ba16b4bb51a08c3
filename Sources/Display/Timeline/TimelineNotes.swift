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

  var lines: [StyledText] { marks + regions + findings }

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
    count > 0 ? [StyledText("+ \(count) more \(word)\(count == 1 ? "" : word == "stretch" ? "es" : "s")", .muted)] : []
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
