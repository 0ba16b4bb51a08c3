/// The events in a recording's file, put in order.
struct EventArea {
  private let header: RecordingHeader
  private let bytes: UnsafeRawBufferPointer

  /// - Parameters:
  ///   - header: Read from `bytes`: what it promises is there.
  ///   - bytes: The whole file.
  init(_ header: RecordingHeader, _ bytes: UnsafeRawBufferPointer) { (self.header, self.bytes) = (header, bytes) }

  /// The first, then if some are missing a ``Event/Kind/gap``, those that were kept of the missing ones, and the last. Where the kept ones
  /// begin a run, that one has a gap of its own: nobody knows which of the missing ones it had.
  var events: [Event] {
    let capacity = header.eventCapacity
    guard header.written > UInt64(capacity), capacity > 0 else {
      return read([0..<Int(min(header.written, UInt64(capacity)))])
    }
    let ring = RecordingLayout.ring(of: capacity)
    let first = capacity - ring
    let oldest = first + Int((header.written - UInt64(first)) % UInt64(ring))
    let kept = capacity..<(capacity + header.kept)
    var gap = Event(.gap)
    gap.value = Int64(header.lost)
    guard gap.value > 0 else { return read([0..<first, kept, oldest..<capacity, first..<oldest]) }
    var events = read([0..<first])
    events.reserveCapacity(capacity + kept.count + 2)
    gap.time = events.last?.time ?? 0
    events.append(gap)
    let rescued = read([kept])
    events += rescued
    if let last = rescued.last, rescued.contains(where: { $0.kind == .runBegan }) {
      gap.time = last.time
      events.append(gap)
    }
    return events + read([oldest..<capacity, first..<oldest])
  }

  private func read(_ places: [Range<Int>]) -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(places.reduce(0) { $0 + $1.count })
    for place in places.joined() {
      let start = RecordingLayout.headerSize + place * RecordingLayout.eventSize
      if let event = Event(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + RecordingLayout.eventSize)])) {
        event.unpack(into: &events)
      }
    }
    return events
  }
}
