import Recording
import Testing
import Timeline

@Suite("What differs between variants")
struct DifferenceTests {
  private func run(_ name: String, output: String = "", _ script: (inout EventScript) -> Void) -> Run {
    var events = EventScript()
    events.task(1, kind: .main)
    events.run(1, at: 0)
    script(&events)
    return Run(demo: "a/b", variant: name, output: output, timeline: events.timeline)
  }

  private func sentence(_ runs: Run...) -> String? { RunList(demo: "a/b", runs: runs).difference.sentence }

  @Test("is told with who has which value, those that share one together")
  func shared() {
    func ending(_ name: String, _ time: Double) -> Run { run(name) { $0.endRun(at: time) } }
    #expect(
      sentence(ending("in-a-row", 900), ending("gather", 300), ending("too-early", 900))
        == "Difference: ends after 900 ms (in-a-row, too-early), 300 ms (gather).")
  }

  @Test("is how they end, also where one never does")
  func endings() {
    let stuck = run("stuck") {
      $0.find(.deadlock, "Everybody waits.", at: 5)
      $0.endRun(at: 5, .deadlock)
    }
    let right = run("right") { $0.endRun(at: 10) }
    #expect(
      sentence(stuck, right)
        == "Difference: never ends, stuck after 5 ms (stuck), ended after 10 ms (right); found: deadlock (stuck), nothing (right).")
  }

  @Test("is when something was marked, where both mark it, before what only one marks")
  func marks() {
    func marked(_ name: String, gone: Double, others: [String]) -> Run {
      run(name) {
        for label in others { $0.mark(label, 1, at: 1) }
        $0.mark("gone", 1, at: gone)
        $0.endRun(at: 300)
      }
    }
    #expect(
      sentence(marked("deaf", gone: 200, others: ["a", "b", "b", "c"]), marked("told", gone: 10, others: []))
        == "Difference: \"gone\" at 200 ms (deaf), at 10 ms (told); \"a\" at 1 ms (deaf), never (told); "
        + "\"b\" 2 times, last at 1 ms (deaf), never (told).")
  }

  @Test("is what they print, in full where that is short")
  func printed() {
    func printing(_ name: String, _ text: String) -> Run { run(name, output: text) { $0.endRun(at: 1) } }
    #expect(sentence(printing("a", "1\n"), printing("b", "100\n")) == "Difference: prints \"1\" (a), \"100\" (b).")
    #expect(sentence(printing("a", "1\n"), printing("b", "")) == "Difference: prints \"1\" (a), nothing (b).")
    #expect(sentence(printing("a", "1\n2\n"), printing("b", "1\n3\n")) == "Difference: what they print.")
  }

  @Test("is how many tasks there were only where nothing else is")
  func tasks() {
    let one = run("one") { $0.endRun(at: 1) }
    let two = run("two") {
      $0.task(2, parent: 1)
      $0.endRun(at: 1)
    }
    #expect(sentence(one, two)?.contains("tasks: 1 (one), 2 (two)") == true)
    let late = run("late") {
      $0.task(2, parent: 1)
      $0.endRun(at: 2)
    }
    #expect(sentence(one, late)?.contains("tasks:") == false)
  }

  @Test("is nothing for runs that are alike, and for one alone")
  func none() {
    let run = run("a") { $0.endRun(at: 1) }
    #expect(sentence(run, run) == nil)
    #expect(sentence(run) == nil)
  }
}
