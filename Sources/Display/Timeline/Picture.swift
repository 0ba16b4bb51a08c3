import Recording
import Timeline

/// One run on its way to paper: what is drawn of it.
struct Picture {
  var title: String
  var timeline: Timeline
  var selection: LaneSelection
  /// Times of marks, and of findings, by task.
  private(set) var marks: [UInt32: [Int64]] = [:]
  private(set) var troubles: [UInt32: [Int64]] = [:]

  init(_ title: String, _ timeline: Timeline, limit: Int) {
    self.title = title.sanitizedLine
    self.timeline = timeline
    for finding in timeline.findings where Self.isPoint(finding.kind) {
      if let task = finding.task { troubles[task, default: []].append(finding.at) }
    }
    for mark in timeline.marks { marks[mark.task, default: []].append(mark.at) }
    selection = LaneSelection(timeline, limit: limit, troubled: Set(troubles.keys))
  }

  var heading: StyledText {
    let summary = StyledText(timeline.summary.sanitizedLine)
    return title.isEmpty ? summary : StyledText(title, .heading) + ": " + summary
  }

  /// Rows of counts, with what stands before them. Requests say more than tasks; running is shown where it takes time.
  func levels(total: Int) -> [(label: String, levels: [Timeline.Level])] {
    var rows: [(String, [Timeline.Level])] = []
    if timeline.stats.peakInFlight > 0 { rows.append((total < 50 ? "requests" : "in flight", timeline.inFlight)) }
    if timeline.running.contains(where: { $0.count > 1 }) { rows.append(("running", timeline.running)) }
    return rows
  }

  func labels(total: Int) -> [String] {
    levels(total: total).map(\.label) + (timeline.marks.isEmpty ? [] : ["marks"])
  }

  /// A held core is drawn as what it is; the others are a point on a lane that looks like any other.
  private static func isPoint(_ kind: FindingKind) -> Bool {
    switch kind {
    case .blockedCore, .uncontrolled: false
    default: true
    }
  }
}
