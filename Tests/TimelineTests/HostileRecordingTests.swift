import Recording
import Testing
import Timeline

@Suite("Recordings are hostile input")
struct HostileRecordingTests {
  @Test("Random bytes never trap, and what comes of them is a timeline", arguments: 0..<60 as Range<UInt64>)
  func randomBytes(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let count = 300
    var bytes = RecordingHeader.fresh(events: count, strings: 512)
    bytes.withUnsafeMutableBytes { header in
      // In every third file the ring has turned, at no place that makes sense.
      let written = seed % 3 == 0 ? random.next() >> (random.next() % 60) : UInt64(count)
      header.storeBytes(of: written, toByteOffset: RecordingLayout.eventCountOffset, as: UInt64.self)
      header.storeBytes(of: random.next(), toByteOffset: RecordingLayout.keptCountOffset, as: UInt64.self)
    }
    for index in 0..<(RecordingHeader.fileSize(events: count, strings: 512) - RecordingLayout.headerSize) {
      // Kinds, tasks and regions that often exist get further than pure noise does.
      let field = index % RecordingLayout.eventSize
      let isSmall = field == 0 || (4..<8).contains(field) || (seed % 2 == 0 && field > 15)
      let small = field % 4 == 0 ? UInt8(random.next() % 28) : 0
      bytes.append(isSmall ? small : UInt8(truncatingIfNeeded: random.next()))
    }
    let recording = try #require(bytes.withUnsafeBytes { Recording(bytes: $0) })
    let timeline = Timeline(recording.events[...], in: recording) { SourceLine(file: "x", line: Int(truncatingIfNeeded: $0)) }
    expectSound(timeline)
  }

  @Test("Times beyond reason, backwards times and unknown tasks are pulled into place")
  func absurdTimes() {
    var events: [Event] = []
    for (kind, time) in [
      (Event.Kind.taskRunning, Int64.max), (.taskWaiting, .min), (.taskEnded, -5), (.holdBegan, 0), (.runEnded, 3),
    ] {
      var event = Event(kind)
      (event.task, event.time, event.value, event.detail) = (7, time, .min, 1)
      events.append(event)
    }
    let recording = Recording(events: events)
    let timeline = Timeline(recording.events[...], in: recording)
    expectSound(timeline)
    #expect(timeline.lanes.map(\.name) == ["task 1"])
    #expect(timeline.duration == VirtualTime.limit)
  }

  @Test("A hundred thousand regions that end in the wrong order take no time worth speaking of", .timeLimit(.minutes(30)))
  func crossedRegions() {
    var events: [Event] = []
    for kind in [Event.Kind.regionBegan, .regionEnded] {
      for number in 0..<50_000 {
        var event = Event(kind)
        (event.task, event.value, event.detail) = (1, Int64(number), RegionKind.call.rawValue)
        events.append(event)
      }
    }
    let recording = Recording(events: events)
    #expect(Timeline(recording.events[...], in: recording).stats.peakInFlight == 50_000)
  }

  private func expectSound(_ timeline: Timeline) {
    for lane in timeline.lanes {
      #expect(!lane.name.isEmpty)
      var end: Int64 = 0
      for span in lane.spans {
        #expect(span.from >= end && span.to >= span.from && span.to <= timeline.duration)
        end = span.to
      }
    }
    #expect((0...VirtualTime.limit).contains(timeline.duration))
    #expect(timeline.gaps.allSatisfy { $0.from <= $0.to && $0.events >= 0 } && timeline.droppedEvents >= 0)
    #expect(timeline.running.allSatisfy { $0.count >= 0 } && timeline.inFlight.allSatisfy { $0.count >= 0 })
    #expect(timeline.stats.blocked >= 0 && timeline.stats.peakInFlight >= 0 && timeline.stats.peakRunning >= 0)
    #expect(timeline.regions.allSatisfy { 0 <= $0.from && $0.from <= $0.to && $0.to <= timeline.duration })
    #expect(zip(timeline.inFlight, timeline.inFlight.dropFirst()).allSatisfy { $0.time < $1.time })
    var seen: Set<UInt32> = []
    for lane in timeline.lanes {
      if let parent = lane.parent { #expect(seen.contains(parent)) }
      seen.insert(lane.id)
    }
  }
}

/// A small generator whose seed decides everything (Steele, Lea, Flood, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
