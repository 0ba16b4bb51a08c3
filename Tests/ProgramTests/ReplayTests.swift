import Recording
import Testing

/// A schedule's string is all that decides how a program runs.
@Suite("Replays") struct ReplayTests {
  private static let programs = 200

  /// Schedules of one kind, each with a seed of its own.
  struct Strategy: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Schedule) -> Void

    func schedule(_ seed: Int) -> String {
      var schedule = Schedule()
      schedule.seed = UInt64(seed)
      change(&schedule)
      return schedule.description
    }
  }

  static let strategies = [
    Strategy(testDescription: "first come first served") { _ in },
    Strategy(testDescription: "random order, whoever starts or wakes a task may be pushed aside") {
      ($0.strategy, $0.cores, $0.preempts) = (.random, 3, true)
    },
    Strategy(testDescription: "random order with racing timers") { ($0.strategy, $0.cores, $0.racing) = (.random, 2, true) },
    Strategy(testDescription: "random priorities, every step at a cost") {
      ($0.strategy, $0.costly, $0.preempts) = (.pct(depth: 3, steps: 400), true, true)
    },
    Strategy(testDescription: "the fewest switches, and some that deviate") {
      ($0.strategy, $0.preempts) = (.straight, true)
      $0.deviations = (1...20).map { Schedule.Deviation(point: 5 * $0, rank: 1) }
    },
  ]

  @Test(
    "Each of 200 programs gives the same recording, byte for byte, when its replay string is handed back", arguments: strategies)
  func repeats(_ strategy: Strategy) async throws {
    let surprises = try await (1..<Self.programs + 1).concurrentMap { seed -> String? in
      let first = try await MadeUpRun(UInt64(seed), strategy.schedule(seed))
      if first.outcome != .finished { return "program \(seed) under \(first.replay) ended \(String(describing: first.outcome))" }
      let second = try await MadeUpRun(UInt64(seed), first.replay)
      return first.difference(from: second).map { "program \(seed) under \(first.replay): \($0)" }
    }.compactMap(\.self)
    #expect(surprises.isEmpty, "\(surprises.count) of \(Self.programs): \(surprises.prefix(3).joined(separator: "; "))")
  }

  @Test("The 200 programs are 200 different ones")
  func different() async throws {
    let stories = try await (1..<Self.programs + 1).concurrentMap { seed in
      let run = try await MadeUpRun(UInt64(seed), "v1.c4.f.s1")
      return run.story
    }
    #expect(Set(stories).count == Self.programs)
  }
}
