import Display
import Recording
import Testing
import Timeline

@Suite("The painter holds what it promises")
struct PainterLimitTests {
  @Test("No line is wider than the screen less a column", arguments: 40...120)
  func widths(_ width: Int) {
    for sample in Self.samples {
      let glyphs: Glyphs = width % 2 == 0 ? .unicode : .ascii
      for line in TimelinePainter(width: width, glyphs: glyphs).paint(sample) where line.width >= width {
        Issue.record("\(width): \(line.plain)")
      }
    }
  }

  @Test("Random events are drawn without a trap, and within the width", arguments: 0..<40 as Range<UInt32>)
  func hostile(seed: UInt32) {
    var state = seed &* 2_654_435_761 &+ 1
    func random() -> UInt32 {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return state
    }
    var events = [Event(.runBegan)]
    for _ in 0..<400 {
      var event = Event(Event.Kind.allCases[Int(random() % UInt32(Event.Kind.allCases.count))])
      event.task = random() % 9
      event.other = random() % 9
      event.detail = UInt8(random() % 12)
      event.core = Int8(truncatingIfNeeded: random())
      event.time = random() % 40 == 0 ? Int64(truncatingIfNeeded: UInt64(random()) << 32) : Int64(random() % 1_000_000_000)
      event.value = Int64(random() % 4)
      event.text = random() % 90
      event.file = random() % 90
      event.line = random() % 100
      events.append(event)
    }
    let texts = ["a", "\u{1B}[31m\u{7}", "日本語 name", "one\ntwo\tthree", String(repeating: "long ", count: 30), "👩‍👩‍👧 12"]
    let recording = Recording(events: events, texts: texts)
    let timeline = Timeline(recording.events[...], in: recording)
    for width in [0, 20, 40, 80] {
      for line in TimelinePainter(width: width).paint([("\u{1B}]0;x", timeline), ("b", timeline)]) {
        #expect(line.width < max(20, width), "\(line.plain)")
        #expect(!line.plain.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      }
    }
    for line in TimelinePlain().lines([("\u{1B}]0;x", timeline)]) {
      #expect(!line.plain.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  @Test("Lanes beyond the limit fold, and the one in trouble stays")
  func folding() {
    var painter = TimelinePainter(width: 80, glyphs: .ascii)
    painter.lanes = 5
    let lines = painter.paint(PainterSamples.many(60)).map(\.plain)
    #expect(lines.contains { $0.hasPrefix("  child 31 ") && $0.contains("!") })
    #expect(lines.contains("+ 56 more: 56 done"))
    #expect(lines.count { $0.hasPrefix("  child ") } == 4)
  }

  @Test("Ten thousand tasks are drawn from what is shown of them")
  func size() {
    let timeline = PainterSamples.many(10_000)
    #expect(TimelinePainter(width: 80).paint(timeline).count < 40)
  }

  private static let samples: [[(title: String, timeline: Timeline)]] = [
    PainterSamples.gather, [("", PainterSamples.blockedCore)], [("", PainterSamples.completionOrder)],
    [("", PainterSamples.deadlock(at: 0)), ("a variant", PainterSamples.deadlock(at: 20))],
    [("", PainterSamples.failure)], [("", PainterSamples.many(60))], [("wide", wide)], [("", PainterSamples.full)],
    [("", PainterSamples.bank), ("", PainterSamples.bank)], [("nothing", EventScript().timeline)],
  ]

  private static var wide: Timeline {
    var script = EventScript()
    script.task(1, "主 task 日本語日本語日本語 7", kind: .main)
    script.run(1, at: 0)
    script.call(1, "api 日本語", from: 0, to: 10)
    script.mark("到着 " + String(repeating: "very ", count: 30), 1, at: 10, file: "日本語.swift", line: 1)
    script.find(.lostError, String(repeating: "日本語", count: 40), 1, at: 10)
    script.end(1, at: 10)
    script.endRun(at: 10, .threw, error: String(repeating: "x", count: 300))
    return script.timeline
  }
}
