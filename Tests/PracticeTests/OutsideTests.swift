import Recording
import Testing

/// Calls that wait for the world, and steps that never end.
@Suite("Waits in real time")
struct OutsideTests {
  private func play(_ scenario: String) async throws -> Play {
    try await Play(scenario, ["LANES_SCHEDULE": "v1.c4.f.s1"], by: .machine)
  }

  @Test(
    "A wait for something outside is reported once for each place",
    arguments: [("readLine", "readLine"), ("read a pipe", "read"), ("read a pipe twice at one place", "read"), ("poll", "poll")])
  func outside(scenario: String, call: String) async throws {
    let play = try await play(scenario)
    #expect(play.ending == .finished)
    #expect(play.findings.map(\.kind) == [.uncontrolled])
    #expect(play.findings.first?.message.hasPrefix("`\(call)` waits for something outside the machine") == true)
    #expect(play.holds.first?.call == call)
    #expect(play.events(.frame).isEmpty == false)
  }

  @Test(
    "What cannot wait is not reported", arguments: ["read a pipe without waiting", "read a file", "poll without waiting"])
  func noWait(scenario: String) async throws {
    let play = try await play(scenario)
    #expect(play.ending == .finished)
    #expect(play.findings.isEmpty)
    #expect(play.holds.isEmpty)
  }

  @Test("A child process is waited for in real time")
  func childProcess() async throws {
    let play = try await play("a child process")
    #expect(play.marks.map(\.label) == ["3"])
    #expect(Set(play.findings.map(\.kind)) == [.uncontrolled])
  }

  @Test("A call that never returns is named; a loop that never ends is a step")
  func stuck() async throws {
    let call = try await play("read for ever")
    #expect(call.ending == .stopped)
    #expect(call.findings.map(\.kind) == [.uncontrolled, .stuckCore])
    #expect(call.findings.last?.message.hasPrefix("`read` has kept a core for two seconds of real time") == true)
    let loop = try await play("spins")
    #expect(loop.findings.last?.message.hasPrefix("A step computed for two seconds") == true)
  }
}
