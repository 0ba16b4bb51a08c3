import Recording
import Timeline

/// Runs that are drawn in several tests.
enum PainterSamples {
  /// Three calls in a row, together, and each awaited on the spot.
  static var gather: [(title: String, timeline: Timeline)] {
    [("in-a-row", inARow), ("together", together), ("too-early", tooEarly)]
  }

  private static let keys = ["name", "feed", "weather"]

  static var inARow: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for (index, key) in keys.enumerated() {
      script.call(1, "api \(key)", from: Double(index * 300), to: Double(index * 300 + 300))
    }
    script.end(1, at: 900)
    script.endRun(at: 900)
    return script.timeline
  }

  static var together: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for task in 2...4 as ClosedRange<UInt32> { script.task(task, kind: .asyncLet, parent: 1) }
    script.wait(1, at: 0, .child, other: 2)
    for (index, key) in keys.enumerated() {
      let task = UInt32(index + 2)
      script.run(task, at: 0)
      script.call(task, "api \(key)", from: 0, to: 300)
      script.end(task, at: 300)
    }
    script.run(1, at: 300)
    script.end(1, at: 300)
    script.endRun(at: 300)
    return script.timeline
  }

  static var tooEarly: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for (index, key) in keys.enumerated() {
      let task = UInt32(index + 2)
      let start = Double(index * 300)
      script.task(task, kind: .asyncLet, parent: 1, at: start)
      script.wait(1, at: start, .child, other: task)
      script.run(task, at: start)
      script.call(task, "api \(key)", from: start, to: start + 300)
      script.end(task, at: start + 300)
      script.run(1, at: start + 300)
    }
    script.end(1, at: 900)
    script.endRun(at: 900)
    return script.timeline
  }

  /// One task blocks the only core while another could compute; then the same with a wait.
  static var blockedCore: Timeline {
    var script = EventScript(cores: 1)
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.task(2, "A", kind: .asyncLet, parent: 1)
    script.task(3, "B", kind: .asyncLet, parent: 1)
    script.ready(3, at: 0)
    script.wait(1, at: 0, .child, other: 2)
    script.run(2, at: 0)
    script.find(.blockedCore, "usleep held the only core for 100 ms.", 2, at: 0, file: "Demo/usleep.swift", line: 7)
    script.hold(2, from: 0, to: 100, .blocked, call: "usleep")
    script.end(2, at: 100)
    script.ready(1, at: 100)
    script.run(3, at: 100)
    script.hold(3, from: 100, to: 160)
    script.end(3, at: 160)
    script.run(1, at: 160)
    script.end(1, at: 160)
    script.endRun(at: 160)
    return script.timeline
  }

  static var completionOrder: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.wait(1, at: 0, .group)
    for (index, delay) in [30.0, 10, 20].enumerated() {
      let task = UInt32(index + 2)
      script.task(task, parent: 1)
      script.run(task, at: 0)
      script.wait(task, at: 0, .sleep, until: delay)
      script.run(task, at: delay)
      script.end(task, at: delay)
    }
    for delay in [10.0, 20, 30] {
      script.run(1, at: delay)
      script.mark("got \(Int(delay))", 1, at: delay, file: "Demo/order.swift", line: 12)
      if delay < 30 { script.wait(1, at: delay, .group) }
    }
    script.end(1, at: 30)
    script.endRun(at: 30)
    return script.timeline
  }

  /// A wait that no time can end, and the one that waits for it.
  static func deadlock(at time: Double) -> Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.task(2, "fetch 1", parent: 1)
    script.wait(1, at: 0, .group)
    script.run(2, at: 0)
    script.wait(2, at: 0, .sleep, until: time)
    script.run(2, at: time)
    script.wait(2, at: time, .continuation)
    script.find(.deadlock, "fetch 1 waits for a continuation that nobody holds.", 2, at: time)
    script.endRun(at: time, .deadlock)
    return script.timeline
  }

  /// A failure that cancels its siblings, one of which takes its time.
  static var failure: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for (index, name) in ["a", "b", "stubborn"].enumerated() { script.task(UInt32(index + 2), name, parent: 1) }
    script.wait(1, at: 0, .group)
    for task in 2...4 as ClosedRange<UInt32> {
      script.run(task, at: 0)
      script.wait(task, at: 0, task == 4 ? .continuation : .sleep, until: 300)
    }
    script.run(3, at: 100)
    script.end(3, at: 100, .failed)
    script.cancel(2, at: 100)
    script.cancel(4, at: 100)
    script.run(2, at: 100)
    script.end(2, at: 100, .cancelled)
    script.run(4, at: 180)
    script.end(4, at: 180)
    script.run(1, at: 180)
    script.end(1, at: 180, .failed)
    script.endRun(at: 180, .threw, error: "Unavailable(key: b)")
    return script.timeline
  }

  /// Two children at one actor, replayed from a schedule with deviations, under a runtime that does not tell everything.
  static var bank: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.degrade("This runtime does not say why tasks wait.")
    script.run(1, at: 0)
    script.task(2, "withdraw", parent: 1)
    script.task(3, parent: 1)
    script.wait(1, at: 0, .group)
    script.switched(to: 3, insteadOf: 2, at: 0)
    script.run(3, at: 0)
    script.wait(2, at: 0, .actor, other: 3, text: "Account", queue: 2)
    script.hold(3, from: 0, to: 100)
    script.switched(to: 0, insteadOf: 2, at: 100)
    script.end(3, at: 100)
    script.run(2, at: 100)
    script.end(2, at: 100)
    script.run(1, at: 100)
    script.end(1, at: 100)
    script.endRun(at: 100)
    return script.timeline
  }

  /// A run whose log was full.
  static var full: Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.task(2, "a", parent: 1)
    script.run(2, at: 0)
    script.wait(2, at: 0, .sleep, until: 50)
    script.wait(1, at: 0, .group)
    script.gap(123_456, at: 30)
    script.run(1, at: 70)
    script.end(1, at: 100)
    script.endRun(at: 100)
    return script.timeline
  }

  /// `count` children with one call each, of which the one in the middle fails.
  static func many(_ count: Int) -> Timeline {
    var script = EventScript()
    script.task(1, kind: .main)
    script.run(1, at: 0)
    for index in 0..<count {
      let task = UInt32(index + 2)
      let end = Double(10 + index % 50)
      script.task(task, parent: 1)
      script.run(task, at: 0)
      script.call(task, "api users/\(index)", from: 0, to: end)
      script.end(task, at: end, index == count / 2 ? .failed : .done)
    }
    script.wait(1, at: 0, .group)
    script.run(1, at: 60)
    script.end(1, at: 60)
    script.endRun(at: 60)
    return script.timeline
  }
}
