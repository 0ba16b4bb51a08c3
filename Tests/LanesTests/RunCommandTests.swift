import Foundation
import Testing

@Suite("lanes run")
struct RunCommandTests {
  @Test("draws every variant, the axis and what each prints")
  func variants() async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls")
    #expect(run.status == 0)
    for part in ["in-a-row: 1 task; ended after 200 ms", "together: 3 tasks; ended after 100 ms"] {
      #expect(run.output.contains(part))
    }
    #expect(run.output.contains("200 ms╵"))
    #expect(run.output.contains("each prints\n  answer to a answer to b"), "the same output is shown once")
    #expect(run.survivors == [])
  }

  @Test("takes a lesson for its first demo, a prefix for a name, and one variant")
  func names() async throws {
    let home = try TemporaryHome()
    #expect(try await home.lanes("run", "tiny").output.hasPrefix("tiny/one-call: "))
    #expect(try await home.lanes("run", "tiny/t").output.hasPrefix("in-a-row: "))
    let one = try await home.lanes("run", "tiny/two-calls:together")
    #expect(one.output.hasPrefix("together: "))
    #expect(!one.output.contains("in-a-row"))
  }

  @Test("takes the first demo of the lesson that is under way when none is named")
  func here() async throws {
    let run = try await TemporaryHome().lanes("run")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("tiny/one-call: "))
  }

  @Test("draws a second demo on the same axis with --compare")
  func compare() async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls:together", "--compare", "tiny/one-call")
    #expect(run.status == 0)
    #expect(run.output.contains("together: ") && run.output.contains("tiny/one-call: "))
  }

  @Test("fits the columns there are, with every lane and the axis, and writes no control codes", arguments: [40, 60, 80, 200])
  func widths(_ columns: Int) async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls", with: ["COLUMNS": "\(columns)"])
    #expect(run.status == 0)
    #expect(run.widest <= columns, "\(run.output)")
    #expect(run.count { $0.hasPrefix("main") } == 2, "a lane of main for each variant")
    #expect(run.count { $0.contains("api a") } == 2)
    #expect(run.count { $0.hasPrefix(" ") && $0.contains("api b") } == 1, "a lane of its own for the second call")
    #expect(run.count { $0.contains("╵0") && $0.hasSuffix("200 ms╵") } == 1)
    #expect(run.controlCodes == [])
  }

  @Test("gives the same document twice for one seed, but for the real time")
  func repeatable() async throws {
    let home = try TemporaryHome()
    func document() async throws -> String {
      let run = try await home.lanes("run", "tiny/two-calls", "--seed", "7", "--json")
      #expect(run.status == 0)
      #expect(run.errors == "")
      return run.lines.filter { !$0.contains("\"wall_ms\"") }.joined(separator: "\n")
    }
    let first = try await document()
    #expect(try await document() == first)
    #expect(first.contains("\"seed\" : 7"))
  }

  @Test("has all keys of a run under --json, with null where there is nothing to say")
  func json() async throws {
    let run = try await TemporaryHome().lanes("run", "tiny", "--json")
    #expect(run.status == 0)
    let document = try run.json()
    #expect(document["demo"] as? String == "tiny/one-call")
    let value = try #require((document["runs"] as? [[String: Any]])?.first)
    var golden = value
    golden["wall_ms"] = nil
    #expect((value["wall_ms"] as? Double ?? -1) > 0)
    func span(_ state: String, _ from: Int, _ to: Int, core: Any, reason: Any) -> NSDictionary {
      ["state": state, "from_ms": from, "to_ms": to, "core": core, "reason": reason, "waits_for": NSNull(), "queue": NSNull()]
    }
    let expected: NSDictionary = [
      "demo": "tiny/one-call", "variant": NSNull(), "mode": "virtual", "cores": 2, "seed": 1, "duration_ms": 100,
      "output": "answer to a\n", "outcome": "finished", "marks": [], "findings": [], "switches": [],
      "dropped_events": 0, "dropped_texts": 0, "degraded": NSNull(), "replay": "v1.c2.f.s1",
      "tasks": [
        [
          "id": 1, "name": "main", "parent": NSNull(), "kind": "main", "outcome": "done",
          "spans": [
            span("running", 0, 0, core: 0, reason: NSNull()), span("waiting", 0, 100, core: NSNull(), reason: "api a"),
            span("running", 100, 100, core: 0, reason: NSNull()),
          ],
        ] as NSDictionary
      ],
      "regions": [["label": "api a", "task": 1, "from_ms": 0, "to_ms": 100] as NSDictionary],
      "stats": [
        "tasks": 1, "steps": (value["stats"] as? NSDictionary)?["steps"] ?? 0, "peak_running": 1, "peak_in_flight": 1,
        "blocked_ms": 0,
      ],
    ]
    #expect(golden as NSDictionary == expected, "\(golden)")
  }

  @Test("says one fact a line under --plain, from the same values")
  func plain() async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls", "--plain")
    #expect(run.status == 0)
    #expect(run.lines.contains("0.200 s  main  done"))
    #expect(run.lines.contains("0.000 s  async let 2  waits: api b  (together.swift:7)"))
    #expect(run.lines.contains("In short: 3 tasks; ended after 100 ms; at most 2 requests in flight."))
    #expect(run.isASCII)
  }

  @Test("replays the schedule that a run names")
  func replay() async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("run", "tiny", "--seed", "35", "--json")
    let replay = try #require((try run.json()["runs"] as? [NSDictionary])?.first?["replay"] as? String)
    let again = try await home.lanes("run", "tiny", "--replay", replay, "--json")
    func facts(_ run: TemporaryHome.Finished) -> [String] { run.lines.filter { !$0.contains("wall_ms") } }
    #expect(facts(run) == facts(again))
  }

  @Test("is coloured only where that is wanted")
  func color() async throws {
    let home = try TemporaryHome()
    #expect(try await home.lanes("run", "tiny", "--color", "always").output.contains("\u{1B}["))
    #expect(!(try await home.lanes("run", "tiny", "--color", "never", with: ["CLICOLOR_FORCE": "1"])).output.contains("\u{1B}"))
    #expect(!(try await home.lanes("run", "tiny", with: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])).output.contains("\u{1B}"))
  }

  @Test(
    "is plain and ASCII where the terminal or the locale can do no more",
    arguments: [["TERM": "dumb"], ["LC_ALL": "C", "TERM": "dumb"]])
  func dumb(_ variables: [String: String]) async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls", with: variables)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.isASCII)
    #expect(run.lines.contains("0.200 s  main  done"))
  }

  @Test("draws with ASCII in the C locale")
  func ascii() async throws {
    let run = try await TemporaryHome().lanes("run", "tiny/two-calls", with: ["LC_ALL": "C"])
    #expect(run.status == 0)
    #expect(run.isASCII, "\(run.output)")
    #expect(run.count { $0.contains("api a") } == 2)
  }

  @Test("of a demo that does not end as its author says exits 1 and says so")
  func surprise() async throws {
    let run = try await TemporaryHome(course: OddCourse.make()).lanes("run", "odd/throws")
    #expect(run.status == 1)
    #expect(run.output.contains("odd/throws ended as 'threw', not as 'finished'"))
  }

  @Test("of a demo that resumes a continuation twice says so, and where")
  func twice() async throws {
    let run = try await TemporaryHome(course: OddCourse.make()).lanes("run", "odd/twice", "--json")
    #expect(run.status == 1)
    let runs = try #require(try run.json()["runs"] as? [[String: Any]])
    #expect(runs.map { $0["outcome"] as? String } == ["crashed", "crashed"])
    let findings = runs.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(findings.map { $0["kind"] as? String } == ["resumed-twice", "resumed-twice"])
    #expect(findings.allSatisfy { ($0["message"] as? String)?.contains("more than once") == true })
    #expect(findings.map { $0["line"] as? Int } == [6, 6])
  }

  @Test("of a demo that never ends is stopped, and none of it is left")
  func endless() async throws {
    let run = try await TemporaryHome(course: OddCourse.make()).lanes("run", "odd/sleepless")
    #expect(run.status == 1)
    #expect(run.survivors == [])
  }

  @Test("of a demo that starts another program says that there are none here")
  func forks() async throws {
    let run = try await TemporaryHome(course: OddCourse.make()).lanes("run", "odd/forks")
    #expect(run.status == 1)
    #expect(run.output.contains("it tried to start another process"), "\(run.output)")
    #expect(run.survivors == [])
  }
}
