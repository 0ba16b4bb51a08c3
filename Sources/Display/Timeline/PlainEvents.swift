import Recording
import Timeline

/// The events of a run as lines such as `0.120 s  fetch 2  waits: sleep 0.100 s  (gather.swift:14)`.
struct PlainEvents {
  private struct Entry {
    var time: Int64
    var order: Int
    var text: String
  }

  private let timeline: Timeline
  private var entries: [Entry] = []
  private var names: [UInt32: String] = [:]

  init(_ timeline: Timeline) {
    self.timeline = timeline
    for lane in timeline.lanes { names[lane.id] = lane.name.sanitizedLine }
    let titles = timeline.switches.isEmpty ? [:] : SwitchWords.titles(timeline)
    for lane in timeline.lanes { add(lane) }
    for mark in timeline.marks { add(mark.at, mark.order, mark.task, "mark: \(mark.label.sanitizedLine)", mark.source) }
    for region in timeline.regions where region.kind == .span {
      let length = VirtualTime.seconds(region.to - region.from)
      add(region.from, region.order, region.task, "begins: \(region.label.sanitizedLine), which takes \(length)", nil)
    }
    for finding in timeline.findings {
      let text = "finding: \(finding.kind.word): \(finding.message.sanitizedLine)"
      add(finding.at, finding.order, finding.task ?? 0, text, finding.source)
    }
    for change in timeline.switches { add(change.at, change.order, 0, SwitchWords.sentence(change, titles), nil) }
    for gap in timeline.gaps {
      let text = "the log was full: \(gap.events.grouped) events are missing, up to \(VirtualTime.seconds(gap.to))"
      add(gap.from, gap.order, 0, text, nil)
    }
    entries.sort { ($0.time, $0.order) < ($1.time, $1.order) }
  }

  var lines: [String] { entries.map(\.text) }

  private mutating func add(_ time: Int64, _ order: Int, _ task: UInt32, _ text: String, _ source: SourceLine?) {
    let place = source.map { "  (\($0.description.sanitizedLine))" } ?? ""
    let name = names[task].map { $0 + "  " } ?? ""
    entries.append(Entry(time: time, order: order, text: "\(VirtualTime.seconds(time))  \(name)\(text)\(place)"))
  }

  private mutating func add(_ lane: Timeline.Lane) {
    let parent = lane.parent.flatMap { names[$0] }.map { ", \(lane.relation) \($0)" } ?? ""
    add(lane.createdAt, lane.order.lowerBound, lane.id, "starts" + parent, lane.source)
    for (index, span) in lane.spans.enumerated() {
      let isLast = index == lane.spans.count - 1
      // That it runs at once after its start, and when it ends, goes without saying.
      if span.state == .running, span.length == 0, index == 0 || (isLast && lane.endedAt != nil) { continue }
      let isEndless = isLast && lane.endedAt == nil && timeline.outcome == .deadlock
      // The reason for waiting for a continuation says already where it was made.
      let source = span.wait == .continuation ? nil : span.source
      add(span.from, span.order, lane.id, Self.words(for: span, of: lane.kind, isEndless: isEndless), source)
    }
    if let time = lane.cancelledAt { add(time, lane.cancelledOrder, lane.id, "is asked to stop", nil) }
    if let time = lane.endedAt, let outcome = lane.outcome { add(time, lane.order.upperBound, lane.id, outcome.word, nil) }
  }

  private static func words(for span: Timeline.Span, of kind: TaskKind, isEndless: Bool) -> String {
    let length = VirtualTime.seconds(span.length)
    let core = kind == .thread ? "its thread" : span.core.map { "core \($0)" } ?? "a core"
    let reason = (span.reason ?? "").sanitizedLine
    switch span.state {
    case .ready: return "ready: no core is free for \(length)"
    case .running: return span.length == 0 ? "goes on" : "runs on \(core) for \(length)"
    case .blocked: return "blocked: \(reason) holds \(core) for \(length)"
    case .waiting:
      let asked = span.asked.map { $0 < VirtualTime.limit ? " " + VirtualTime.seconds($0) : "" } ?? ""
      let queue = span.queue.map { $0 > 1 ? ", for which \($0) tasks wait" : "" } ?? ""
      return (isEndless ? "waits forever: " : "waits: ") + reason + asked + queue
    }
  }
}

extension Timeline.Lane {
  /// What it is to the task that made it: only a child is waited for and cancelled with it.
  var relation: String { kind == .asyncLet || kind == .groupChild ? "child of" : "started by" }
}
