import Recording

/// Writes a run's events, or nothing while it is off.
struct Recorder: ~Copyable {
  private var writer: RecordingWriter?
  /// Whether a run is being recorded.
  private(set) var isOn = false
  /// The run's first event is kept back until a second one follows: a harness records no run of its own.
  private var isOpening = false
  private var opening = Event(.runBegan)
  private var replay = ""
  private var check = ""
  /// The strings that came last, with their ids: the same ones come again and again.
  private var lastText = (text: "", id: UInt32(0))
  private var lastFile = (text: "", id: UInt32(0))

  /// Whether something of the run has been written.
  var hasBegun: Bool { isOn && !isOpening }

  mutating func attach(_ writer: consuming RecordingWriter) {
    self.writer = consume writer
    (lastText, lastFile) = (("", 0), ("", 0))
  }

  /// Starts a run; what follows belongs to it.
  mutating func begin(_ schedule: Schedule) {
    guard writer != nil else { return }
    isOn = true
    isOpening = true
    opening.value = Int64(bitPattern: schedule.seed)
    opening.other = UInt32(schedule.cores)
    (replay, check) = (schedule.description, schedule.check ?? "")
  }

  mutating func end() {
    isOn = false
    isOpening = false
  }

  /// Appends an event of the run, with its strings.
  mutating func write(_ event: Event, text: String = "", file: String = "", frames: [Int64] = []) {
    guard isOn else { return }
    if isOpening { open() }
    append(event, text: text, file: file)
    var start = 0
    while start < frames.count {
      let end = min(start + 3, frames.count)
      writer?.append(Event.frames(frames[start..<end], of: event))
      start = end
    }
  }

  private mutating func open() {
    isOpening = false
    append(opening, text: replay, file: check)
  }

  /// Appends an event whether a run is being recorded or not.
  mutating func append(_ event: Event, text: String = "", file: String = "") {
    guard !text.isEmpty || !file.isEmpty else {
      writer?.append(event)
      return
    }
    var event = event
    if !text.isEmpty {
      if text != lastText.text { lastText = (text, writer?.id(of: text) ?? 0) }
      event.text = lastText.id
    }
    if !file.isEmpty {
      if file != lastFile.text { lastFile = (file, writer?.id(of: file) ?? 0) }
      event.file = lastFile.id
    }
    writer?.append(event)
  }

  /// The id of a string that an event will need when nothing may be allocated any more.
  mutating func id(of text: String) -> UInt32 { writer?.id(of: text) ?? 0 }

  func note(now: Int64, steps: Int) { writer?.note(now: now, steps: steps) }
  mutating func reload() { writer?.reload() }
}
