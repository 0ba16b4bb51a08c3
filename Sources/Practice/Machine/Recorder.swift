import Recording

/// Writes a run's events, or nothing while it is off.
struct Recorder: ~Copyable {
  private var writer: RecordingWriter?
  /// Whether a run is being recorded.
  private(set) var isOn = false
  /// The run's first event, kept back until a second one follows: a harness records no run of its own.
  private var opening: (event: Event, replay: String, check: String)?

  /// Whether something of the run has been written.
  var hasBegun: Bool { isOn && opening == nil }

  mutating func attach(_ writer: consuming RecordingWriter) { self.writer = consume writer }

  /// Starts a run; what follows belongs to it.
  mutating func begin(_ schedule: Schedule) {
    guard writer != nil else { return }
    isOn = true
    var event = Event(.runBegan)
    event.value = Int64(bitPattern: schedule.seed)
    event.other = UInt32(schedule.cores)
    opening = (event, schedule.description, schedule.check ?? "")
  }

  mutating func end() {
    isOn = false
    opening = nil
  }

  /// Appends an event of the run, with its strings.
  mutating func write(_ event: Event, text: String = "", file: String = "", frames: [Int64] = []) {
    guard isOn else { return }
    if let (first, replay, check) = opening {
      opening = nil
      append(first, text: replay, file: check)
    }
    append(event, text: text, file: file)
    for offset in frames {
      var frame = Event(.frame)
      (frame.task, frame.time, frame.value) = (event.task, event.time, offset)
      append(frame)
    }
  }

  /// Appends an event whether a run is being recorded or not.
  mutating func append(_ event: Event, text: String = "", file: String = "") {
    guard writer != nil else { return }
    var event = event
    if !text.isEmpty { event.text = writer?.id(of: text) ?? 0 }
    if !file.isEmpty { event.file = writer?.id(of: file) ?? 0 }
    writer?.append(event)
  }

  /// The id of a string that an event will need when nothing may be allocated any more.
  mutating func id(of text: String) -> UInt32 { writer?.id(of: text) ?? 0 }

  func note(now: Int64, steps: Int) { writer?.note(now: now, steps: steps) }
  func note(schedule: String) { writer?.note(schedule: schedule) }
  mutating func reload() { writer?.reload() }
}
