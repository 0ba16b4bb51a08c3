import Recording
import Testing

@Suite("Threads outside the cores")
struct ThreadTests {
  private func play(_ scenario: String, _ schedule: String = "v1.c1.f.s1") async throws -> Play {
    try await Play(scenario, ["LANES_SCHEDULE": schedule], by: .machine)
  }

  @Test(
    "have lanes of their own, on which they block, and nothing is found", arguments: ["v1.c1.f.s1", "v1.c4.r.s7", "v1.c2.l.s3.p"])
  func lanes(_ schedule: String) async throws {
    let play = try await play("a job on a thread", schedule)
    #expect(play.ending == .finished && play.findings.isEmpty)
    #expect(play.tasks.map { "\($0.kind) \($0.name)" } == ["main ", "thread thread 1", "thread thread 2"])
    #expect(play.holds.map { "\($0.call) on \($0.task) \($0.from)-\($0.to ?? -1)" } == ["Thread.sleep on thread 1 0-50"])
    #expect(play.marks.map { "\($0.label) at \($0.at)" } == ["answered at 50"])
    #expect(play.events(.taskWaiting).filter { $0.task != 1 }.allSatisfy { $0.detail == WaitReason.work.rawValue })
    #expect(play.events(.taskEnded).map { play.name(of: $0.task) } == ["thread 1", "thread 2"], "main ends with the process")
  }

  @Test("call back in virtual time, and are controlled")
  func callsBack() async throws {
    let play = try await play("a client that calls back", "v1.c4.r.s5")
    #expect(play.ending == .finished && play.findings.isEmpty)
    #expect(play.marks.map { "\($0.label) at \($0.at)" } == ["answer to key at 30"])
    #expect(play.tasks.map(\.name) == ["", "old"])
    let woken = play.events(.taskReady).first { $0.task == 1 && $0.other != 0 }
    #expect(woken.map { play.name(of: $0.other) } == "old", "the recording says who resumed the task")
  }

  @Test(
    "and all else that checks work with are real where no machine is in charge",
    arguments: [
      ("without a machine", "as it should be\n"), ("threads without a machine", "5050, answer to 1, answer to a\n"),
    ])
  func real(_ scenario: String, _ output: String) async throws {
    let play = try await Play(scenario, ["LANES_RECORDING": ""], by: .machine)
    #expect(play.output == output, "\(play.errors)")
    #expect(play.status == 0)
  }
}
