import Recording
import Testing
import Timeline

@Suite("Timelines are read from recordings")
struct TimelineReadingTests {
  @Test("A task that sleeps has an instant of running on each side of the wait")
  func sleep() throws {
    var script = EventScript()
    script.task(1, kind: .main)
    script.ready(1, at: 0)
    script.run(1, at: 0, core: 2)
    script.wait(1, at: 0, .sleep, until: 100)
    script.ready(1, at: 100)
    script.run(1, at: 100)
    script.end(1, at: 100)
    script.endRun(at: 100)
    let timeline = script.timeline
    let lane = try #require(timeline.lanes.first)
    #expect(lane.name == "main")
    #expect(lane.outcome == .done)
    #expect(lane.spans.map(\.state) == [.running, .waiting, .running])
    #expect(lane.spans.map(\.from) == [0, 0, 100_000_000])
    #expect(lane.spans.map(\.length) == [0, 100_000_000, 0])
    #expect(lane.spans[0].core == 2)
    #expect(lane.spans[1].reason == "sleep")
    #expect(lane.spans[1].asked == 100_000_000)
    #expect(timeline.duration == 100_000_000)
    #expect(timeline.outcome == .finished)
    #expect(timeline.replay == "v1.c4.f.s1")
  }

  @Test("Waits say in words what they are for")
  func reasons() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, "fetch 2", parent: 1)
    script.task(3, kind: .asyncLet, parent: 1)
    let waits: [(WaitReason, UInt32, String)] = [
      (.child, 2, ""), (.child, 3, ""), (.child, 9, ""), (.group, 0, ""), (.continuation, 0, ""), (.actor, 0, "Account"),
      (.actor, 0, ""), (.stream, 0, ""), (.sleep, 0, ""), (.work, 0, ""),
      (.unknown, 0, ""),
    ]
    for (index, wait) in waits.enumerated() {
      script.wait(1, at: Double(index), wait.0, other: wait.1, text: wait.2)
    }
    script.call(1, "api users/1", from: 11, to: 20)
    script.endRun(at: 20)
    #expect(
      script.timeline.lanes[0].spans.compactMap(\.reason) == [
        "child fetch 2", "async let 1", "child", "group", "continuation", "actor Account", "actor", "stream", "sleep", "work",
        "unknown", "api users/1",
      ])
  }

  @Test("A wait for an actor names who holds it, and how many wait")
  func actors() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, "refund", parent: 1)
    for (at, other, queue) in [(0, 2, 2), (1, 0, 0), (2, 9, 1), (3, 1, -4)] as [(Double, UInt32, Int64)] {
      script.wait(1, at: at, .actor, other: other, text: "Account 2", queue: queue)
    }
    script.endRun(at: 5)
    let spans = script.timeline.lanes[0].spans
    #expect(
      spans.map(\.reason) == [
        "actor Account 2 held by child refund", "actor Account 2", "actor Account 2", "actor Account 2 held by main",
      ])
    #expect(spans.map(\.waitsFor) == [2, nil, nil, 1])
    #expect(spans.map(\.queue) == [2, nil, 1, nil])
    #expect(spans.allSatisfy { $0.shortReason == "actor Account 2" })
  }

  @Test("A wait for a continuation says where that was made, once the line is known")
  func continuations() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.wait(1, at: 0, .continuation, frames: [10])
    script.wait(1, at: 1, .continuation, frames: [20, 10])
    script.wait(1, at: 2, .group, frames: [20])
    script.endRun(at: 3)
    let recording = script.recording
    let timeline = Timeline(recording.events[...], in: recording) { $0 == 20 ? SourceLine(file: "a/fetch.swift", line: 9) : nil }
    let spans = timeline.lanes[0].spans
    #expect(spans.map(\.reason) == ["continuation", "continuation at fetch.swift:9", "group"])
    #expect(spans.map(\.shortReason) == ["continuation", "continuation", "group"])
  }

  @Test("Switches of a replayed schedule are kept in order, and the first sentence about what is not known")
  func switches() {
    var script = EventScript()
    script.task(1, "learner")
    script.switched(to: 2, insteadOf: 1, at: 20)
    script.switched(to: 1, insteadOf: 0, at: 30)
    script.degrade("")
    let timeline = script.timeline
    #expect(timeline.switches.map(\.task) == [2, 1])
    #expect(timeline.switches.map(\.insteadOf) == [1, 0])
    #expect(timeline.switches.map(\.at) == [20_000_000, 30_000_000])
    #expect(timeline.degraded == nil)
    script.degrade("first", at: 40)
    script.degrade("second", at: 50)
    #expect(script.timeline.degraded == "first")
  }

  @Test("Lanes stand in tree order, and tasks without a name get one")
  func tree() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, parent: 1)
    script.task(3, "named", parent: 1)
    script.task(4, kind: .asyncLet, parent: 2)
    script.task(5, kind: .unstructured, parent: 1)
    script.task(6, parent: 2)
    script.task(7, kind: .detached)
    let lanes = script.timeline.lanes
    #expect(lanes.map(\.name) == ["main", "child 1", "async let 1", "child 2", "named", "task 1", "detached 1"])
    #expect(lanes.map(\.depth) == [0, 1, 2, 2, 1, 1, 0])
    #expect(lanes.map(\.parent) == [nil, 1, 2, 2, 1, 1, nil])
  }

  @Test("Calls in flight are counted in the order things happened, not by their times")
  func inFlight() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.call(1, "api a", from: 0, to: 20)
    script.call(1, "api b", from: 20, to: 40)
    script.task(2)
    script.call(2, "api c", from: 10, to: 40)
    script.endRun(at: 40)
    let timeline = script.timeline
    #expect(timeline.stats.peakInFlight == 2)
    #expect(timeline.inFlight.map(\.count) == [1, 2, 0])
    #expect(timeline.inFlight.map(\.time) == [0, 10_000_000, 40_000_000])
  }

  @Test("A call that blocks is a state of its own, and its time is counted")
  func blocked() {
    var script = EventScript(cores: 1)
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.hold(1, from: 0, to: 100, .blocked, call: "usleep", file: "Demo/a.swift", line: 7)
    script.hold(1, from: 100, to: 130)
    script.end(1, at: 130)
    script.endRun(at: 130)
    let timeline = script.timeline
    #expect(timeline.lanes[0].spans.map(\.state) == [.running, .blocked, .running])
    #expect(timeline.lanes[0].spans[1].source?.description == "a.swift:7")
    #expect(timeline.lanes[0].spans[1].reason == "usleep")
    #expect(timeline.lanes[0].spans[2].reason == "compute")
    #expect(timeline.stats.blocked == 100_000_000)
    #expect(timeline.stats.peakRunning == 1)
  }

  @Test("Many turns at one instant are one instant")
  func merging() {
    var script = EventScript()
    script.task(1, kind: .main)
    for core in 0..<50 {
      script.ready(1, at: 5)
      script.run(1, at: 5, core: Int8(core % 2))
      script.wait(1, at: 5, .yield)
    }
    script.end(1, at: 5)
    #expect(script.timeline.lanes[0].spans.map(\.state) == [.running])
  }

  @Test("A wait and a finding stand at the innermost line that is known, and each offset is asked for once")
  func frames() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.wait(1, at: 0, .continuation, frames: [10, 20, 30])
    script.wait(1, at: 5, .continuation, frames: [10, 20])
    script.endRun(at: 9)
    let recording = script.recording
    var asked: [Int64] = []
    let timeline = Timeline(recording.events[...], in: recording) { offset in
      asked.append(offset)
      return offset == 10 ? nil : SourceLine(file: "a.swift", line: Int(offset))
    }
    #expect(timeline.lanes[0].spans.map(\.source?.line) == [20, 20])
    #expect(asked == [10, 20])
    #expect(Timeline.codeOffsets(in: recording.events[...]) == [10, 20, 30])
  }

  @Test("A recording that was cut off has lanes that just end")
  func cutOff() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.call(1, "api a", from: 10, to: 20)
    script.wait(1, at: 20, .sleep, until: 1_000)
    let whole = script.recording
    for count in 0...whole.events.count {
      var recording = whole
      recording.events = Array(whole.events.prefix(count))
      let timeline = Timeline(recording.events[...], in: recording)
      #expect(timeline.outcome == .stopped)
      #expect(timeline.lanes.allSatisfy { $0.endedAt == nil && $0.outcome == nil })
      #expect(timeline.regions.allSatisfy { $0.to <= timeline.duration })
    }
  }

  @Test(
    "The end of the run is the end of its main task, but of no other",
    arguments: [(RunOutcome.finished, TaskOutcome.done), (.threw, .failed), (.deadlock, nil), (.crashed, nil), (.stopped, nil)]
      as [(RunOutcome, TaskOutcome?)])
  func endOfMain(_ outcome: RunOutcome, _ expected: TaskOutcome?) {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, kind: .unstructured, parent: 1)
    script.run(1, at: 0)
    script.endRun(at: 5, outcome)
    let lanes = script.timeline.lanes
    #expect(lanes.map(\.outcome) == [expected, nil])
    #expect(lanes[0].endedAt == (expected == nil ? nil : 5_000_000))
  }

  @Test(
    "A run is summed up in a line",
    arguments: [
      (RunOutcome.finished, "", "1 task; ended after 300 ms"), (.threw, "no", "1 task; threw after 300 ms: no"),
      (.deadlock, "", "1 task; never ends, stuck after 300 ms"), (.crashed, "", "1 task; crashed after 300 ms"),
      (.stopped, "", "1 task; stopped after 300 ms"),
    ])
  func summary(_ outcome: RunOutcome, error: String, is expected: String) {
    var script = EventScript()
    script.task(1, kind: .main)
    script.endRun(at: 300, outcome, error: error)
    #expect(script.timeline.summary == expected)
  }
}
