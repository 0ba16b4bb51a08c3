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
      {"demo":"tiny/demo","runs":[{"cores":2,"demo":"tiny/demo","duration_ms":1.5,"findings":[{"file":null,"kind":"blocked-core",\
      "line":null,"message":"It blocked.","task":null}],"marks":[{"at_ms":1.5,"file":"Demo/a.swift","label":"here","line":3,"task":1}],\
      "mode":"virtual","outcome":"deadlock","output":"hi\\n","regions":[{"from_ms":0,"label":"api a","task":1,"to_ms":1.5}],\
      "replay":"v1.c4.f.s1","seed":1,"stats":{"blocked_ms":0,"peak_in_flight":1,"peak_running":1,"steps":0,"tasks":1},\
      "tasks":[{"id":1,"kind":"main","name":"main","outcome":null,"parent":null,"spans":[\
      {"core":0,"from_ms":0,"reason":null,"state":"running","to_ms":0},\
      {"core":null,"from_ms":0,"reason":"api a","state":"waiting","to_ms":1.5},\
      {"core":0,"from_ms":1.5,"reason":null,"state":"running","to_ms":1.5}]}],"variant":null,"wall_ms":2}]}
      """
    #expect(String(decoding: try encoder.encode(list), as: UTF8.self) == expected)
  }
}
