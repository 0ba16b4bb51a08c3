import Recording
import Testing
import Timeline

@Suite("A timeline with a gap")
struct GapTests {
  /// Task 1 goes on after the gap, 2 ends after it, 3 is never seen again, and 4 was created in it.
  private var timeline: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for task in 2...3 as ClosedRange<UInt32> { script.task(task, parent: 1) }
    script.call(2, "api a", from: 0, to: 1)
    script.call(2, "api b", from: 2, to: 90)
    script.hold(3, from: 5, to: 85)
    script.gap(1_000, at: 10)
    script.find(.blockedCore, "It blocked.", 3, at: 20)
    script.run(1, at: 80)
    script.end(2, at: 95)
    script.run(4, at: 95)
    script.end(4, at: 96)
    script.endRun(at: 99)
    var recording = script.recording
    // What the script wrote between the gap and what follows it is what is missing.
    recording.events.removeAll {
      [.holdEnded, .regionEnded, .taskRunning].contains($0.kind) && [2, 3].contains($0.task) && $0.time > 10_000_000
    }
    return Timeline(recording.events[...], in: recording)
  }

  @Test("ends what was under way, and takes up each task where it is seen next")
  func states() throws {
    let lanes = timeline.lanes
    #expect(lanes.map(\.id) == [1, 2, 3, 4])
    #expect(lanes.map(\.isLost) == [false, false, true, false])
    #expect(lanes.map(\.outcome) == [.done, .done, nil, .done])
    let milliseconds = lanes.map { $0.spans.map { [$0.from / 1_000_000, $0.to / 1_000_000] } }
    #expect(milliseconds[0] == [[0, 10], [80, 99]])
    #expect(milliseconds[1].last == [2, 10])
    #expect(milliseconds[2] == [[5, 10]])
  }

  @Test("counts nobody twice")
  func counters() {
    let timeline = timeline
    #expect(timeline.stats.peakInFlight == 1)
    #expect(timeline.inFlight.last?.count == 0)
    #expect(timeline.inFlight.last?.time == 10_000_000)
    #expect(timeline.running.last?.count == 0)
    #expect(timeline.regions.allSatisfy { $0.to <= 10_000_000 })
  }

  @Test("says how much is missing, and between when and when; what was moved out of the gap lies in it")
  func sentence() {
    let timeline = timeline
    #expect(timeline.droppedEvents == 1_000)
    #expect(
      timeline.losses == [
        "The log was full: 1,000 events between 10 ms and 80 ms are missing. A shorter program is drawn whole."
      ])
    #expect(timeline.findings.map(\.at) == [20_000_000])
  }

  @Test("names one time where no time passed, and one event as one")
  func instant() {
    var script = EventScript()
    script.gap(1, at: 5)
    script.endRun(at: 5)
    #expect(script.timeline.losses == ["The log was full: 1 event at 5 ms is missing. A shorter program is drawn whole."])
  }

  @Test("adds up absurd numbers")
  func absurd() {
    var script = EventScript()
    for _ in 0..<3 { script.gap(.max, at: 1) }
    #expect(script.timeline.droppedEvents == .max)
    script.gap(.min, at: 2)
    #expect(script.timeline.gaps.last?.events == 0)
  }
}
