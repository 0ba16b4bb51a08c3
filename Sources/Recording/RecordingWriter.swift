/// Appends events to a mapped recording. One thread writes at a time: the one that holds the machine's baton.
package struct RecordingWriter: ~Copyable {
  private let base: UnsafeMutableRawPointer
  private let eventCapacity: Int
  private let stringCapacity: Int
  private var eventCount: Int
  private var stringBytes: Int
  private var ids: [String: UInt32] = [:]
  private var isVital = false

  /// - Parameters:
  ///   - base: The start of the mapping, which must outlive the writer.
  ///   - size: Its length in bytes.
  /// - Returns: `nil` if the header is not that of a recording, or promises more than `size`.
  package init?(base: UnsafeMutableRawPointer, size: Int) {
    guard let header = RecordingHeader(UnsafeRawBufferPointer(start: base, count: size)) else { return nil }
    self.base = base
    eventCapacity = header.eventCapacity
    stringCapacity = header.stringCapacity
    eventCount = header.eventCount
    stringBytes = header.stringBytes
  }

  /// Appends one event; when the file is full it is counted as dropped instead. The last places are kept for what must not be lost:
  /// findings, verdicts and the ends of runs.
  package mutating func append(_ event: Event) {
    // Frames belong to the event before them, and are as important as it is.
    if event.kind != .frame { isVital = event.kind.isVital }
    guard eventCount < (isVital ? eventCapacity : eventCapacity - min(1024, eventCapacity / 8)) else {
      let dropped = base.load(fromByteOffset: RecordingLayout.droppedOffset, as: UInt64.self)
      base.storeBytes(of: dropped &+ 1, toByteOffset: RecordingLayout.droppedOffset, as: UInt64.self)
      return
    }
    let slot = base + RecordingLayout.headerSize + eventCount * RecordingLayout.eventSize
    slot.storeBytes(of: event.kind.rawValue, as: UInt8.self)
    slot.storeBytes(of: event.detail, toByteOffset: 1, as: UInt8.self)
    slot.storeBytes(of: event.core, toByteOffset: 2, as: Int8.self)
    slot.storeBytes(of: event.task, toByteOffset: 4, as: UInt32.self)
    slot.storeBytes(of: event.time, toByteOffset: 8, as: Int64.self)
    slot.storeBytes(of: event.value, toByteOffset: 16, as: Int64.self)
    slot.storeBytes(of: event.text, toByteOffset: 24, as: UInt32.self)
    slot.storeBytes(of: event.file, toByteOffset: 28, as: UInt32.self)
    slot.storeBytes(of: event.line, toByteOffset: 32, as: UInt32.self)
    slot.storeBytes(of: event.other, toByteOffset: 36, as: UInt32.self)
    eventCount += 1
    base.storeBytes(of: UInt64(eventCount), toByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self)
  }

  /// The id of `text`, stored once; 0 for the empty string and when the file has no room for it.
  package mutating func id(of text: String) -> UInt32 {
    if text.isEmpty { return 0 }
    if let known = ids[text] { return known }
    var copy = text
    let id: UInt32 = copy.withUTF8 { bytes in
      guard stringBytes + 4 + bytes.count <= stringCapacity else { return 0 }
      let slot = base + RecordingLayout.headerSize + eventCapacity * RecordingLayout.eventSize + stringBytes
      slot.copyMemory(from: [UInt32(bytes.count)], byteCount: 4)
      if let start = bytes.baseAddress { (slot + 4).copyMemory(from: start, byteCount: bytes.count) }
      let id = UInt32(stringBytes + 1)
      stringBytes += 4 + bytes.count
      base.storeBytes(of: UInt64(stringBytes), toByteOffset: RecordingLayout.stringBytesOffset, as: UInt64.self)
      return id
    }
    if id != 0 { ids[text] = id }
    return id
  }

  /// Notes the state of the clock, for whoever reads the file of a process that was killed.
  package func note(now: Int64, steps: Int) {
    base.storeBytes(of: now, toByteOffset: RecordingLayout.nowOffset, as: Int64.self)
    base.storeBytes(of: Int64(steps), toByteOffset: RecordingLayout.stepsOffset, as: Int64.self)
  }

  /// Notes the schedule under way; one longer than the slot is cut.
  package func note(schedule: String) {
    var copy = schedule
    copy.withUTF8 { bytes in
      let count = min(bytes.count, RecordingLayout.scheduleCapacity)
      base.storeBytes(of: UInt32(count), toByteOffset: RecordingLayout.scheduleOffset, as: UInt32.self)
      if let start = bytes.baseAddress { (base + RecordingLayout.scheduleOffset + 4).copyMemory(from: start, byteCount: count) }
    }
  }

  /// Takes up what other processes have appended to the same file since (a forked child, after it has ended).
  package mutating func reload() {
    eventCount = Int(clamping: base.load(fromByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self))
    let used = Int(clamping: base.load(fromByteOffset: RecordingLayout.stringBytesOffset, as: UInt64.self))
    if used != stringBytes { ids.removeAll() }
    stringBytes = used
  }
}

extension Event.Kind {
  fileprivate var isVital: Bool {
    switch self {
    case .runEnded, .finding, .checkBegan, .checkEnded, .checkMessage, .checkReplay, .harnessEnded, .checkPlanned: true
    default: false
    }
  }
}
