import Recording
import Testing

@Suite("A sweep of cancellations")
struct SweepTests {
  @Test(
    "rejects nothing that is right",
    arguments: [
      "sweep-many", "sweep-leftovers", "sweep-settles", "sweep-capacity", "sweep-remains", "sweep-late", "sweep-second-call",
      "sweep-at-once",
    ])
  func accepts(_ scenario: String) async throws {
    let play = try await Play(scenario)
    #expect(play.verdict.passed, "\(play.verdict.last?.message ?? play.errors)")
  }

  @Test("has a replay string for each point, which cancels there again", arguments: [5, 6, 8, 9])
  func replays(_ count: Int) async throws {
    let last = try #require(try await Play("sweep-fails-\(count)").verdict.last)
    #expect(last.message == "\(count) things had happened.")
    let replay = try #require(last.replay)
    #expect(Schedule(replay)?.cancelAt != nil)
    let again = try await Play("sweep-fails-\(count)", ["LANES_REPLAY": replay]).verdict.last
    #expect(again?.message == last.message && again?.schedules == 1)
  }
}
