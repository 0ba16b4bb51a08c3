import Recording

/// The lane of one task while its events are read.
struct TaskReader {
  private(set) var lane: Timeline.Lane
  /// The task in the middle of a sentence.
  let phrase: String
  private var current: Timeline.Span?
  /// Open regions, by the numbers that the recording knows them by: their places in the timeline.
  private var regions: [Int64: [Int]] = [:]
  /// Calls of services in the order they began. The last one is open; of the others those in `closed` are not.
  private var calls: [Int] = []
  private var closed: Set<Int> = []

  init(_ lane: Timeline.Lane) { (self.lane, phrase) = (lane, LaneNames.phrase(for: lane)) }

  var hasEnded: Bool { lane.endedAt != nil }
  var isRunning: Bool { current?.state == .running }
  /// The innermost open call of a service: its place among the timeline's regions.
  var call: Int? { calls.last }
  var isWithoutLine: Bool { current?.source == nil }
  var waitsForContinuation: Bool { current?.wait == .continuation }

  mutating func cancel(at time: Int64, order: Int) {
    guard lane.cancelledAt == nil else { return }
    (lane.cancelledAt, lane.cancelledOrder) = (time, order)
  }

  mutating func start(at line: SourceLine) { lane.source = line }

  mutating func place(at line: SourceLine, reason: String? = nil) {
    current?.source = line
    if let reason { current?.reason = reason }
  }

  /// The recording lost sight of the task.
  mutating func lose(at time: Int64) {
    guard !hasEnded else { return }
    close(at: time)
    lane.isLost = true
  }

  mutating func enter(
    _ state: Timeline.Span.State, at time: Int64, order: Int, core: Int? = nil, reason: String? = nil,
    wait: Timeline.Wait? = nil, asked: Int64? = nil, waitsFor: UInt32? = nil, queue: UInt32? = nil
  ) {
    close(at: time)
    lane.isLost = false
    current = .init(
      state: state, from: time, to: time, core: core, reason: reason, wait: wait, asked: asked, waitsFor: waitsFor, queue: queue,
      source: nil, order: order)
  }

  /// The task keeps its core from now on.
  mutating func hold(
    _ state: Timeline.Span.State, at time: Int64, order: Int, core: Int?, reason: String, source: SourceLine?
  ) {
    let core = core ?? current?.core
    enter(state, at: time, order: order, core: core, reason: reason)
    current?.source = source
  }

  /// The hold is over; the task goes on running on its core.
  mutating func release(at time: Int64, order: Int) {
    guard let held = current, held.state == .blocked || held.state == .running else { return }
    enter(.running, at: time, order: order, core: held.core)
  }

  mutating func end(_ outcome: TaskOutcome, at time: Int64, order: Int) {
    close(at: time)
    lane.isLost = false
    lane.outcome = outcome
    lane.endedAt = time
    lane.order = lane.order.lowerBound...max(order, lane.order.lowerBound)
  }

  /// The recording is over but the task was not: what it was doing is kept, however short.
  mutating func cutOff(at time: Int64) {
    guard !hasEnded, var span = current else { return }
    span.to = time
    lane.spans.append(span)
    current = nil
  }

  mutating func open(region index: Int, number: Int64, isCall: Bool) {
    regions[number, default: []].append(index)
    if isCall { calls.append(index) }
  }

  /// - Returns: The region's place in the timeline; `nil` if none of that number is open.
  mutating func closeRegion(number: Int64) -> Int? {
    guard let index = regions[number]?.popLast() else { return nil }
    closed.insert(index)
    while let last = calls.last, closed.contains(last) { calls.removeLast() }
    return index
  }

  mutating func closeRegions() -> [Int] {
    defer { (regions, calls) = ([:], []) }
    return regions.values.flatMap(\.self).sorted()
  }

  /// Ends the current span. One that had no length and was no running says nothing and is dropped; running that goes on without a
  /// gap is one span, so that a thousand turns at one instant are one instant.
  private mutating func close(at time: Int64) {
    guard var span = current else { return }
    current = nil
    span.to = max(span.from, time)
    if span.length == 0 {
      guard span.state == .running else { return }
      span.reason = nil
    }
    guard let last = lane.spans.last, last.to == span.from, last.state == .running, span.state == .running,
      last.length == 0 || span.length == 0 || (last.core == span.core && last.reason == span.reason)
    else { return lane.spans.append(span) }
    let place = lane.spans.count - 1
    if last.length == 0 {
      span.order = last.order
      lane.spans[place] = span
    } else {
      lane.spans[place].to = span.to
    }
  }
}

extension Timeline.Wait {
  init(_ reason: WaitReason) {
    self =
      switch reason {
      case .unknown: .unknown
      case .sleep: .sleep
      case .child: .child
      case .group: .group
      case .continuation: .continuation
      case .actor: .actor
      case .stream: .stream
      case .yield: .yield
      case .work: .work
      }
  }
}
