import Foundation
import Recording
import Testing
import Timeline

@Suite("Runs as JSON")
struct RunEncodingTests {
  @Test("Every key is there, absent values are null, times are milliseconds")
  func encoding() throws {
    var script = EventScript(cores: 2)
    script.task(1, kind: .main)
    script.run(1, at: 0)
    script.call(1, "api a", from: 0, to: 1.5)
    script.mark("here", 1, at: 1.5, file: "Demo/a.swift", line: 3)
    script.find(.blockedCore, "It blocked.", at: 1.5)
    script.endRun(at: 1.5, .deadlock)
    let run = Run(demo: "tiny/demo", output: "hi\n", wall: 2_000_000, timeline: script.timeline)
    let list = RunList(demo: "tiny/demo", runs: [run])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = """
      {"demo":"tiny/demo","difference":null,"runs":[{"cores":2,"degraded":null,"demo":"tiny/demo",\
      "dropped_events":0,"dropped_texts":0,"duration_ms":1.5,"findings":[{"file":null,"kind":"blocked-core",\
      "line":null,"message":"It blocked.","task":null}],"marks":[{"at_ms":1.5,"file":"Demo/a.swift","label":"here","line":3,"task":1}],\
      "mode":"virtual","outcome":"deadlock","output":"hi\\n","regions":[{"from_ms":0,"label":"api a","task":1,"to_ms":1.5}],\
      "replay":"v1.c4.f.s1","seed":1,"stats":{"blocked_ms":0,"peak_in_flight":1,"peak_running":1,"steps":0,"tasks":1},"switches":[],\
      "tasks":[{"id":1,"kind":"main","name":"main","outcome":null,"parent":null,"spans":[\
      {"core":0,"from_ms":0,"queue":null,"reason":null,"state":"running","to_ms":0,"waits_for":null},\
      {"core":null,"from_ms":0,"queue":null,"reason":"api a","state":"waiting","to_ms":1.5,"waits_for":null},\
      {"core":0,"from_ms":1.5,"queue":null,"reason":null,"state":"running","to_ms":1.5,"waits_for":null}]}],"variant":null,"wall_ms":2}]}
      """
    #expect(String(decoding: try encoder.encode(list), as: UTF8.self) == expected)
  }

  @Test("What a task waits for, where a schedule was switched, and what is missing have keys of their own")
  func more() throws {
    var script = EventScript()
    script.task(1, kind: .main)
    script.task(2, parent: 1)
    script.wait(1, at: 0, .actor, other: 2, text: "Account", queue: 3)
    script.switched(to: 2, insteadOf: 1, at: 5)
    script.switched(to: 0, insteadOf: 2, at: 6)
    script.degrade("States are derived.")
    script.gap(7, at: 8)
    script.endRun(at: 9)
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Run(demo: "a/b", timeline: script.timeline)))
    let run = try #require(json as? [String: Any])
    #expect(run["dropped_events"] as? Int == 7)
    #expect(run["degraded"] as? String == "States are derived.")
    let switches = try #require(run["switches"] as? [[String: Any]])
    #expect(switches.map { $0["task"] as? Int } == [2, nil])
    #expect(switches.map { $0["instead_of"] as? Int } == [1, 2])
    #expect(switches.map { $0["at_ms"] as? Int } == [5, 6])
    let tasks = try #require(run["tasks"] as? [[String: Any]])
    let span = try #require((tasks.first?["spans"] as? [[String: Any]])?.first)
    #expect(span["reason"] as? String == "actor Account held by child 1")
    #expect(span["waits_for"] as? Int == 2)
    #expect(span["queue"] as? Int == 3)
  }
}
