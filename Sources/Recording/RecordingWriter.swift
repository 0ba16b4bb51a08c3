/// Appends events to a mapped recording. One thread writes at a time: the one that holds the machine's baton.
package struct RecordingWriter: ~Copyable {
  /// Ids that are looked up; beyond them all are forgotten, and a string that comes again is stored again.
  private static let mostIDs = 1 << 15

  private let base: UnsafeMutableRawPointer
  /// Where the ring begins and ends; behind it are the places for what must not be lost.
  private let ring: UnsafeMutableRawPointer
  private let end: UnsafeMutableRawPointer
  private let capacity: Int
  private let stringCapacity: Int
  private var next: UnsafeMutableRawPointer
  /// Whether `next` holds an event that will be overwritten.
  private var isFull = false
  private var written: UInt64 = 0
  private var stringBytes = 0
  private var ids: [String: UInt32] = [:]
  private var isVital = false

  /// - Parameters:
  ///   - base: The start of the mapping, which must outlive the writer.
  ///   - size: Its length in bytes.
  /// - Returns: `nil` if the header is not that of a recording, or promises more than `size`.
  package init?(base: UnsafeMutableRawPointer, size: Int) {
    guard let header = RecordingHeader(UnsafeRawBufferPointer(start: base, count: size)) else { return nil }
    self.base = base
    capacity = header.eventCapacity
    stringCapacity = header.stringCapacity
    end = base + RecordingLayout.headerSize + capacity * RecordingLayout.eventSize
    ring = end - RecordingLayout.ring(of: capacity) * RecordingLayout.eventSize
    next = end
    reload()
  }

  /// Appends one event. When the file is full the oldest one in the ring makes room for it.
  package mutating func append(_ event: Event) {
    // Frames belong to the event before them, and are as important as it is.
    if event.kind != .frame, event.kind != .frames { isVital = event.kind.isVital }
    if next == end { turn() }
    if isFull, !makeRoom() { return }
    event.store(to: next, isVital: isVital)
    next += RecordingLayout.eventSize
    count()
  }

  private mutating func count() {
    written &+= 1
    base.storeBytes(of: written, toByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self)
  }

  private mutating func turn() { (next, isFull) = (ring, true) }

  /// Moves the event that is about to be overwritten, if it must not be lost and there is room.
  ///
  /// - Returns: Whether there is a place at all.
  private mutating func makeRoom() -> Bool {
    guard ring < end else {
      count()
      return false
    }
    guard Event.isVital(at: next) else { return true }
    let kept = base.load(fromByteOffset: RecordingLayout.keptCountOffset, as: UInt64.self)
    guard kept < UInt64(RecordingLayout.kept(of: capacity)) else { return true }
    (end + Int(kept) * RecordingLayout.eventSize).copyMemory(from: next, byteCount: RecordingLayout.eventSize)
    base.storeBytes(of: kept + 1, toByteOffset: RecordingLayout.keptCountOffset, as: UInt64.self)
    return true
  }

  /// The id of `text`, stored once; 0 for the empty string and when the file has no room for it.
  package mutating func id(of text: String) -> UInt32 {
    if text.isEmpty { return 0 }
    if let known = ids[text] { return known }
    var copy = text
    let id: UInt32 = copy.withUTF8 { bytes in
      guard stringBytes + 4 + bytes.count <= stringCapacity else { return 0 }
      let slot = base + RecordingLayout.strings(after: capacity) + stringBytes
      slot.storeBytes(of: UInt32(bytes.count), as: UInt32.self)
      if let start = bytes.baseAddress { (slot + 4).copyMemory(from: start, byteCount: bytes.count) }
      let id = UInt32(stringBytes + 1)
      stringBytes += 4 + bytes.count
      base.storeBytes(of: UInt64(stringBytes), toByteOffset: RecordingLayout.stringBytesOffset, as: UInt64.self)
      return id
    }
    guard id != 0 else {
      let lost = base.load(fromByteOffset: RecordingLayout.lostStringsOffset, as: UInt64.self)
      base.storeBytes(of: lost &+ 1, toByteOffset: RecordingLayout.lostStringsOffset, as: UInt64.self)
      return 0
    }
    if ids.count >= Self.mostIDs { ids.removeAll(keepingCapacity: true) }
    ids[text] = id
    return id
  }

  /// Notes the state of the clock, for whoever reads the file of a process that was killed.
  package func note(now: Int64, steps: Int) {
    base.storeBytes(of: now, toByteOffset: RecordingLayout.nowOffset, as: Int64.self)
    base.storeBytes(of: Int64(steps), toByteOffset: RecordingLayout.stepsOffset, as: Int64.self)
  }

  /// Takes up what other processes have appended to the same file since (a forked child, after it has ended).
  package mutating func reload() {
    written = base.load(fromByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self)
    let places = UInt64(capacity)
    isFull = written > places
    if isFull, ring < end {
      let first = places - UInt64(RecordingLayout.ring(of: capacity))
      next = ring + Int((written - first) % (places - first)) * RecordingLayout.eventSize
    } else {
      next = base + RecordingLayout.headerSize + Int(min(written, places)) * RecordingLayout.eventSize
    }
    let used = base.load(fromByteOffset: RecordingLayout.stringBytesOffset, as: UInt64.self)
    let bytes = Int(min(used, UInt64(stringCapacity)))
    if bytes != stringBytes { ids.removeAll() }
    stringBytes = bytes
  }
}

extension Event.Kind {
  @inline(__always) fileprivate var isVital: Bool {
    switch self {
    case .runBegan, .runEnded, .finding, .degraded, .checkBegan, .checkEnded, .checkMessage, .checkReplay, .harnessEnded,
      .checkPlanned, .checkCovered, .checkShrunk:
      true
    default: false
    }
  }
}
