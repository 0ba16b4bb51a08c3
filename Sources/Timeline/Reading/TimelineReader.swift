import Recording

/// Turns events into a timeline, one event at a time.
struct TimelineReader {
  /// Texts of a stranger's process are cut to this many characters.
  private static let textLimit = 4096

  let recording: Recording
  var symbols: (Int64) -> SourceLine? = { _ in nil }
  private var known: [Int64: SourceLine?] = [:]
  private var texts: [UInt32: String] = [:]
  var tasks: [TaskReader] = []
  var indices: [UInt32: Int] = [:]
  private var names = LaneNames()
  private var marks: [Timeline.Mark] = []
  var regions: [Timeline.Region] = []
  var findings: [Timeline.Finding] = []
  private var switches: [Timeline.Switch] = []
  var gaps: [Timeline.Gap] = []
  /// The gap read last is still open: what happened after it is yet to come.
  var isInGap = false
  private var degraded = ""
  /// Reasons for waiting by what they are made of: the same ones come again and again.
  var actorReasons: [UInt64: String] = [:]
  var continuationReasons: [Int64: String] = [:]
  var running = LevelCounter()
  private var inFlight = LevelCounter()
  private(set) var now: Int64 = 0
  private(set) var order = 0
  private var began: Event?
  private var replay: UInt32?
  private var ended: Event?
  private var steps: Int64 = 0
  var frames = FrameOwner.nobody

  /// What the next ``Event/Kind/frame`` tells the place of.
  enum FrameOwner {
    case nobody
    case start(task: Int)
    case wait(task: Int)
    case finding(Int)
  }

  init(_ recording: Recording) { self.recording = recording }

  mutating func read(_ event: Event) {
    order += 1
    if event.kind == .frame { return place(event.value) }
    frames = .nobody
    now = max(now, min(event.time, VirtualTime.limit))
    if isInGap { reachAcross(event) }
    switch event.kind {
    case .runBegan: began = began ?? event
    case .replay: replay = event.text
    case .runEnded: ended = ended ?? event
    case .taskCreated: create(event)
    case .taskReady, .taskRunning, .taskWaiting, .taskCancelled, .taskEnded, .holdBegan, .holdEnded: change(event)
    case .mark:
      let source = line(event)
      marks.append(.init(label: text(event.text), task: event.task, at: now, source: source, order: order))
    case .regionBegan: beginRegion(event)
    case .regionEnded: endRegion(event)
    case .finding: find(event)
    case .gap: passGap(event)
    case .switched: switches.append(.init(task: event.task, insteadOf: event.other, at: now, order: order))
    case .degraded: if degraded.isEmpty { degraded = text(event.text) }
    default: break  // Checks and harnesses are not part of a run.
    }
  }

  /// The task's place among `tasks`; one that the recording never introduced is taken as it comes. `nil` for no task.
  private mutating func index(of id: UInt32) -> Int? {
    guard id != 0 else { return nil }
    if let index = indices[id] { return index }
    var event = Event(.taskCreated)
    event.task = id
    event.detail = TaskKind.unstructured.rawValue
    create(event)
    return indices[id]
  }

  private mutating func create(_ event: Event) {
    guard event.task != 0, indices[event.task] == nil else { return }
    let kind = TaskKind(rawValue: event.detail) ?? .unstructured
    let parent = indices[event.other]
    let lane = Timeline.Lane(
      id: event.task, name: names.name(text(event.text), kind), parent: parent.map { tasks[$0].lane.id },
      depth: parent.map { tasks[$0].lane.depth + 1 } ?? 0, kind: kind, outcome: nil, createdAt: now, endedAt: nil,
      cancelledAt: nil, source: nil, spans: [], order: order...order)
    indices[event.task] = tasks.count
    tasks.append(TaskReader(lane))
    frames = .start(task: tasks.count - 1)
  }

  private mutating func change(_ event: Event) {
    guard let index = index(of: event.task), !tasks[index].hasEnded else { return }
    let core = event.core >= 0 ? Int(event.core) : nil
    let wasRunning = tasks[index].isRunning
    switch event.kind {
    case .taskReady: tasks[index].enter(.ready, at: now, order: order)
    case .taskRunning:
      steps += 1
      tasks[index].enter(.running, at: now, order: order, core: core)
    case .taskWaiting: wait(event, task: index)
    case .taskCancelled: tasks[index].cancel(at: now, order: order)
    case .holdBegan:
      let isBlocked = HoldKind(rawValue: event.detail) == .blocked
      let call = text(event.text)
      let source = line(event) ?? (event.value != 0 ? line(of: event.value) : nil)
      tasks[index].hold(
        isBlocked ? .blocked : .running, at: now, order: order, core: core,
        reason: isBlocked ? (call.isEmpty ? "a call that blocks" : call) : "compute", source: source)
    case .holdEnded: tasks[index].release(at: now, order: order)
    default:
      tasks[index].end(TaskOutcome(rawValue: event.detail) ?? .done, at: now, order: order)
      closeRegions(of: index)
    }
    // A thread outside the cores runs on none of them.
    if tasks[index].isRunning != wasRunning, tasks[index].lane.kind != .thread { running.add(wasRunning ? -1 : 1, at: now) }
  }

  private mutating func beginRegion(_ event: Event) {
    guard let index = index(of: event.task), !tasks[index].hasEnded else { return }
    let kind = RegionKind(rawValue: event.detail) ?? .span
    tasks[index].open(region: regions.count, number: event.value, isCall: kind == .call)
    regions.append(
      .init(label: text(event.text), task: event.task, kind: kind, from: now, to: .max, order: order))
    if kind == .call { inFlight.add(1, at: now) }
  }

  private mutating func endRegion(_ event: Event) {
    guard let index = indices[event.task], let region = tasks[index].closeRegion(number: event.value) else { return }
    close(region)
  }

  mutating func closeRegions(of index: Int) {
    for region in tasks[index].closeRegions() { close(region) }
  }

  private mutating func close(_ region: Int) {
    regions[region].to = now
    if regions[region].kind == .call { inFlight.add(-1, at: now) }
  }

  private mutating func find(_ event: Event) {
    guard let kind = FindingKind(rawValue: event.detail) else { return }
    let source = line(event)
    let task = event.task == 0 ? nil : event.task
    findings.append(
      .init(kind: kind, message: text(event.text), task: task, at: now, source: source, order: order))
    frames = .finding(findings.count - 1)
  }

  mutating func line(of offset: Int64) -> SourceLine? {
    if let line = known[offset] { return line }
    let line = symbols(offset)
    known[offset] = .some(line)
    return line
  }

  mutating func line(_ event: Event) -> SourceLine? {
    let file = event.file == 0 ? "" : text(event.file)
    return file.isEmpty ? nil : SourceLine(file: file, line: Int(event.line))
  }

  mutating func text(_ id: UInt32) -> String {
    guard id != 0 else { return "" }
    if let text = texts[id] { return text }
    let whole = recording.string(id)
    let text = whole.utf8.count > Self.textLimit ? String(whole.prefix(Self.textLimit)) : whole
    texts[id] = text
    return text
  }

  mutating func timeline(header: RecordingHeader?) -> Timeline {
    if ended == nil, let header { now = max(now, min(header.now, VirtualTime.limit)) }
    for index in tasks.indices {
      if tasks[index].isRunning { running.add(-1, at: now) }
      closeRegions(of: index)
      // The process ends with its main task, before anybody can tell that this has ended.
      if tasks[index].lane.kind == .main, !tasks[index].hasEnded, let ended, let outcome = TaskOutcome(ended) {
        tasks[index].end(outcome, at: now, order: order)
      }
      tasks[index].cutOff(at: now)
    }
    var outcome = ended.flatMap { RunOutcome(rawValue: $0.detail) }
    if outcome == nil { outcome = findings.contains { $0.kind == .crash } ? .crashed : .stopped }
    let error = ended.map { text($0.text) } ?? ""
    let lanes = LaneTree.sorted(tasks.map(\.lane))
    if let ended {
      steps = max(0, ended.value)
    } else if let header {
      steps = max(steps, header.steps)
    }
    var blocked: Int64 = 0
    for lane in lanes where lane.kind != .thread {
      for span in lane.spans where span.state == .blocked { blocked = min(VirtualTime.limit, blocked + span.length) }
    }
    let stats = Timeline.Stats(
      tasks: lanes.count { $0.kind != .thread }, steps: steps, peakRunning: running.peak, peakInFlight: inFlight.peak,
      blocked: blocked)
    return Timeline(
      lanes: lanes, marks: marks, regions: regions, findings: findings, switches: switches, gaps: gaps,
      droppedTexts: recording.header.lostStrings, degraded: degraded.isEmpty ? nil : degraded,
      running: running.levels, inFlight: inFlight.levels,
      stats: stats, duration: now, outcome: outcome ?? .stopped, error: error.isEmpty ? nil : error,
      replay: (replay ?? began?.text).map { text($0) } ?? "", cores: Int(min(began?.other ?? 0, 64)),
      seed: UInt64(bitPattern: began?.value ?? 0))
  }
}

extension TaskOutcome {
  /// How the main task of a run ended, if the run's end tells.
  fileprivate init?(_ ended: Event) {
    switch RunOutcome(rawValue: ended.detail) {
    case .finished: self = .done
    case .threw: self = .failed
    default: return nil
    }
  }
}
