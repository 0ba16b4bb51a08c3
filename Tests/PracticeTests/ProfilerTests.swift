import Recording
import Testing

@Suite("A profile")
struct ProfilerTests {
  private func sightings(_ scenario: String, focus: String = "all") async throws -> [Sighting] {
    let play = try await Play(scenario, ["LANES_PROFILE": focus])
    #expect(play.recording.events.last?.kind == .harnessEnded, "\(play.errors)")
    return play.recording.events.filter { $0.kind == .sighting }.compactMap { Sighting(text: play.recording.string($0.text)) }
  }

  @Test("tells what came of every check, also after one that fails")
  func all() async throws {
    let sightings = try await sightings("fails-second")
    let plain = sightings.filter { $0.kind == .plain }
    #expect(plain.count >= 2)
    #expect(plain.contains { $0.outcome == .failed(signature: "check", message: "One is not two.") })
    #expect(plain.contains { $0.outcome == .passed })
  }

  @Test(
    "tells in which way a check fails",
    arguments: [
      ("gate-serial", "deadlock"), ("keeps-the-core", "blocked-core"), ("spins", "livelock"), ("crashes", "crash"),
      ("resumes-twice", "resumed-twice"), ("throws", "error"), ("leaks", "leaked-task"), ("exits-0", "exit"),
      ("loops", "stuck-core"),
    ])
  func signatures(_ scenario: String, _ signature: String) async throws {
    let failing = try await sightings(scenario).compactMap { sighting -> String? in
      if case .failed(let signature, _) = sighting.outcome { signature } else { nil }
    }
    #expect(failing.contains(signature), "\(failing)")
  }

  @Test(
    "tells under which kind of schedules a check fails that holds in the plain one",
    arguments: [
      ("fails-racing", Sighting.Kind.racing), ("cancel-ignored", .cancelling), ("fails-sometimes", .orders), ("one-core", .oneCore),
    ])
  func kinds(_ scenario: String, _ kind: Sighting.Kind) async throws {
    let sightings = try await sightings(scenario)
    #expect(sightings.contains { $0.kind == .plain && $0.outcome == .passed })
    #expect(sightings.contains { $0.kind == kind && $0.outcome != .passed }, "\(sightings)")
  }

  @Test("is the same each time, calls and times included")
  func repeatable() async throws {
    func sorted(_ list: [Sighting]) -> [String] { list.map(\.text).sorted() }
    let first = try await sightings("service-latency-is-drawn")
    #expect(first.contains { !$0.calls.isEmpty })
    #expect(sorted(first) == sorted(try await sightings("service-latency-is-drawn")))
  }
}
