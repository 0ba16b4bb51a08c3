package import Recording

/// Writes the events of a run by hand, for samples and tests. Times are milliseconds, and may come in any order.
package struct EventScript {
  private var events: [(order: Int, event: Event)] = []
  private var texts: [String] = []
  private var ids: [String: UInt32] = ["": 0]
  private var nextID: UInt32 = 1
  private var regions: Int64 = 0

  /// - Parameter cores: 1 to 64.
  package init(cores: UInt32 = 4, replay: String = "v1.c4.f.s1") {
    add(.runBegan, at: 0) { event, script in
      event.value = 1
      event.other = cores
      event.text = script.id(replay)
    }
  }

  /// A task is created.
  package mutating func task(
    _ task: UInt32, _ name: String = "", kind: TaskKind = .groupChild, parent: UInt32 = 0, at time: Double = 0
  ) {
    add(.taskCreated, at: time, task) { event, script in
      event.detail = kind.rawValue
      event.other = parent
      event.text = script.id(name)
    }
  }

  /// The task could run.
  package mutating func ready(_ task: UInt32, at time: Double) { add(.taskReady, at: time, task) }

  /// The task runs on `core`.
  package mutating func run(_ task: UInt32, at time: Double, core: Int8 = 0) {
    add(.taskRunning, at: time, task) { event, _ in event.core = core }
  }

  /// The task waits; `queue` are the tasks that wait for an actor, `frames` code offsets, innermost first.
  package mutating func wait(
    _ task: UInt32, at time: Double, _ reason: WaitReason, until deadline: Double = 0, other: UInt32 = 0, text: String = "",
    queue: Int64 = 0, frames: [Int64] = []
  ) {
    add(.taskWaiting, at: time, task) { event, script in
      event.detail = reason.rawValue
      event.value = reason == .actor ? queue : Self.nanoseconds(deadline)
      event.other = other
      event.text = script.id(text)
    }
    for frame in frames { add(.frame, at: time) { event, _ in event.value = frame } }
  }

  /// The running task keeps its core.
  package mutating func hold(
    _ task: UInt32, from start: Double, to end: Double, _ kind: HoldKind = .compute, call: String = "", core: Int8 = 0,
    file: String = "", line: UInt32 = 0
  ) {
    add(.holdBegan, at: start, task) { event, script in
      event.detail = kind.rawValue
      event.text = script.id(call)
      event.core = core
      event.file = script.id(file)
      event.line = line
    }
    add(.holdEnded, at: end, task)
  }

  /// A call of a service: the task waits from `start` to `end` and runs at both.
  package mutating func call(_ task: UInt32, _ label: String, from start: Double, to end: Double) {
    regions += 1
    let number = regions
    add(.regionBegan, at: start, task) { event, script in
      event.detail = RegionKind.call.rawValue
      event.value = number
      event.text = script.id(label)
    }
    wait(task, at: start, .sleep, until: end)
    run(task, at: end)
    add(.regionEnded, at: end, task) { event, _ in event.value = number }
  }

  /// The program names a point.
  package mutating func mark(_ label: String, _ task: UInt32, at time: Double, file: String = "", line: UInt32 = 0) {
    add(.mark, at: time, task) { event, script in
      event.text = script.id(label)
      event.file = script.id(file)
      event.line = line
    }
  }

  /// Somebody asks the task to stop.
  package mutating func cancel(_ task: UInt32, at time: Double) { add(.taskCancelled, at: time, task) }

  /// The task ends.
  package mutating func end(_ task: UInt32, at time: Double, _ outcome: TaskOutcome = .done) {
    add(.taskEnded, at: time, task) { event, _ in event.detail = outcome.rawValue }
  }

  /// The machine notices something.
  package mutating func find(
    _ kind: FindingKind, _ message: String, _ task: UInt32 = 0, at time: Double, file: String = "", line: UInt32 = 0
  ) {
    add(.finding, at: time, task) { event, script in
      event.detail = kind.rawValue
      event.text = script.id(message)
      event.file = script.id(file)
      event.line = line
    }
  }

  /// A replayed schedule lets `task` go on, in place of `other`.
  package mutating func switched(to task: UInt32, insteadOf other: UInt32, at time: Double) {
    add(.switched, at: time, task) { event, _ in event.other = other }
  }

  /// The recording cannot tell everything.
  package mutating func degrade(_ sentence: String, at time: Double = 0) {
    add(.degraded, at: time) { event, script in event.text = script.id(sentence) }
  }

  /// The recording was full, and `events` are missing.
  package mutating func gap(_ events: Int64, at time: Double) { add(.gap, at: time) { event, _ in event.value = events } }

  /// The run ends.
  package mutating func endRun(at time: Double, _ outcome: RunOutcome = .finished, error: String = "") {
    add(.runEnded, at: time) { event, script in
      event.detail = outcome.rawValue
      event.text = script.id(error)
    }
  }

  /// The events in order of time; those of one instant in the order they were added.
  package var recording: Recording {
    let sorted = events.sorted { ($0.event.time, $0.order) < ($1.event.time, $1.order) }
    return Recording(events: sorted.map(\.event), texts: texts)
  }

  /// What the reader makes of the events.
  package var timeline: Timeline {
    let recording = recording
    return Timeline(recording.events[...], in: recording)
  }

  private mutating func add(
    _ kind: Event.Kind, at time: Double, _ task: UInt32 = 0, _ fill: (inout Event, inout Self) -> Void = { _, _ in }
  ) {
    var event = Event(kind)
    event.task = task
    event.time = Self.nanoseconds(time)
    fill(&event, &self)
    events.append((events.count, event))
  }

  private static func nanoseconds(_ milliseconds: Double) -> Int64 {
    milliseconds.isFinite ? Int64(milliseconds * 1_000_000 + 0.5) : .max
  }

  private mutating func id(_ text: String) -> UInt32 {
    if let id = ids[text] { return id }
    let id = nextID
    texts.append(text)
    ids[text] = id
    nextID += UInt32(4 + text.utf8.count)
    return id
  }
}
