import Display
import Recording
import Testing
import Timeline

@Suite("Timelines in plain words")
struct PainterPlainTests {
  private func text(_ timeline: Timeline, title: String = "") -> String {
    TimelinePlain().lines([(title, timeline)]).map(\.plain).joined(separator: "\n")
  }

  @Test("A blocked core, event by event and in sentences")
  func blockedCore() {
    #expect(
      text(PainterSamples.blockedCore) == """
        0.000 s  main  starts
        0.000 s  A  starts, child of main
        0.000 s  B  starts, child of main
        0.000 s  B  ready: no core is free for 0.100 s
        0.000 s  main  waits: child A
        0.000 s  A  finding: blocked-core: usleep held the only core for 100 ms.  (usleep.swift:7)
        0.000 s  A  blocked: usleep holds core 0 for 0.100 s
        0.100 s  A  done
        0.100 s  main  ready: no core is free for 0.060 s
        0.100 s  B  runs on core 0 for 0.060 s
        0.160 s  B  done
        0.160 s  main  done

        In short: 3 tasks; ended after 160 ms; a core blocked for 100 ms.
        main: from 0.000 s to 0.160 s, done; waited for a core 0.060 s; waited 0.100 s.
        A, child of main: from 0.000 s to 0.100 s, done; held a core blocked 0.100 s.
        B, child of main: from 0.000 s to 0.160 s, done; ran 0.060 s; waited for a core 0.100 s.
        Finding, blocked-core: usleep held the only core for 100 ms. (usleep.swift:7)
        """)
  }

  @Test("A thread outside the cores blocks itself and no core, and is no task")
  func thread() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, "old", kind: .thread)
    script.wait(1, at: 0, .continuation)
    script.hold(2, from: 0, to: 50, .blocked, call: "read", core: -1)
    script.wait(2, at: 50, .work)
    script.run(1, at: 80)
    script.end(1, at: 80)
    script.end(2, at: 80)
    script.endRun(at: 80)
    #expect(
      text(script.timeline) == """
        0.000 s  main  starts
        0.000 s  old  starts
        0.000 s  main  waits: continuation
        0.000 s  old  blocked: read holds its thread for 0.050 s
        0.050 s  old  goes on
        0.050 s  old  waits: work
        0.080 s  main  done
        0.080 s  old  done

        In short: 1 task; ended after 80 ms.
        main: from 0.000 s to 0.080 s, done; waited 0.080 s.
        old: from 0.000 s to 0.080 s, done; was blocked 0.050 s; waited 0.030 s.
        """)
    let stats = script.timeline.stats
    #expect((stats.tasks, stats.peakRunning, stats.blocked) == (1, 1, 0))
  }

  @Test("Of very many events the first and the last are told, and how many lie between")
  func manyEvents() {
    var plain = TimelinePlain()
    plain.events = 4
    let lines = plain.lines([("", PainterSamples.blockedCore)]).map(\.plain)
    #expect(lines.prefix(6).map { $0.hasPrefix("0.000 s") } == [true, true, true, false, false, false])
    #expect(lines[3] == "8 events in between are left out here.")
    #expect(lines[4] == "0.160 s  main  done")
    plain.events = 12
    #expect(
      plain.lines([("", PainterSamples.blockedCore)]).map(\.plain)
        == TimelinePlain().lines([("", PainterSamples.blockedCore)]).map(\.plain))
  }

  @Test("A failure and what it cancels")
  func failure() {
    #expect(
      text(PainterSamples.failure, title: "fails") == """
        Variant fails:
        0.000 s  main  starts
        0.000 s  a  starts, child of main
        0.000 s  b  starts, child of main
        0.000 s  stubborn  starts, child of main
        0.000 s  main  waits: group
        0.000 s  a  waits: sleep 0.300 s
        0.000 s  b  waits: sleep 0.300 s
        0.000 s  stubborn  waits: continuation
        0.100 s  b  failed
        0.100 s  a  is asked to stop
        0.100 s  stubborn  is asked to stop
        0.100 s  a  cancelled
        0.180 s  stubborn  done
        0.180 s  main  failed

        In short: 4 tasks; threw after 180 ms: Unavailable(key: b).
        main: from 0.000 s to 0.180 s, failed; waited 0.180 s.
        a, child of main: from 0.000 s to 0.100 s, cancelled; waited 0.100 s.
        b, child of main: from 0.000 s to 0.100 s, failed; waited 0.100 s.
        stubborn, child of main: from 0.000 s to 0.180 s, done; waited 0.180 s.
        """)
  }

  @Test("Marks have their line")
  func marks() {
    #expect(text(PainterSamples.completionOrder).contains("0.010 s  main  mark: got 10  (order.swift:12)\n"))
  }

  @Test("A wait that never ends is called that")
  func deadlock() {
    #expect(text(PainterSamples.deadlock(at: 20)).contains("0.020 s  fetch 1  waits forever: continuation\n"))
  }

  @Test("An actor's holder, its queue, switches and what the runtime does not tell")
  func bank() {
    #expect(
      text(PainterSamples.bank) == """
        0.000 s  main  starts
        0.000 s  withdraw  starts, child of main
        0.000 s  child 1  starts, child of main
        0.000 s  main  waits: group
        0.000 s  'withdraw' was ready, child 1 went first
        0.000 s  child 1  runs on core 0 for 0.100 s
        0.000 s  withdraw  waits: actor Account held by child 1, for which 2 tasks wait
        0.100 s  'withdraw' was ready, a timer went first
        0.100 s  child 1  done
        0.100 s  withdraw  done
        0.100 s  main  done

        In short: 3 tasks; ended after 100 ms.
        main: from 0.000 s to 0.100 s, done; waited 0.100 s.
        withdraw, child of main: from 0.000 s to 0.100 s, done; waited 0.100 s.
        child 1, child of main: from 0.000 s to 0.100 s, done; ran 0.100 s.
        Note: This runtime does not say why tasks wait.
        """)
  }

  @Test("A log that was full")
  func full() {
    #expect(
      text(PainterSamples.full) == """
        0.000 s  main  starts
        0.000 s  a  starts, child of main
        0.000 s  a  waits: sleep 0.050 s
        0.000 s  main  waits: group
        0.030 s  the log was full: 123,456 events are missing, up to 0.070 s
        0.070 s  main  runs on core 0 for 0.030 s
        0.100 s  main  done

        In short: 2 tasks; ended after 100 ms.
        main: from 0.000 s to 0.100 s, done; ran 0.030 s; waited 0.030 s.
        a, child of main: from 0.000 s on; its end is missing; waited 0.030 s.
        The log was full: 123,456 events between 30 ms and 70 ms are missing. A shorter program is drawn whole.
        """)
  }

  @Test("The line where a continuation was made is said once")
  func continuation() {
    var script = EventScript()
    script.task(1, kind: .main)
    script.wait(1, at: 0, .continuation, frames: [7])
    script.endRun(at: 5, .deadlock)
    let recording = script.recording
    let timeline = Timeline(recording.events[...], in: recording) { _ in SourceLine(file: "Demo/fetch.swift", line: 9) }
    #expect(text(timeline).contains("0.000 s  main  waits forever: continuation at fetch.swift:9\n"))
  }
}
