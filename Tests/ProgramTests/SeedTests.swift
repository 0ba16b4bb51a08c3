import Recording
import TestSupport
import Testing

@testable import Running

/// The mistakes that only some orders of execution show must not depend on luck.
@Suite("Seeds") struct SeedTests {
  private static let schedules = 2_000
  private static let seeds = 100

  @Test(
    "A mistake is found within 2,000 schedules, whichever of 100 seeds comes first",
    arguments: ["nil-check-then-await", "cancelled-sleep-is-a-timeout", "lost-wake-up", "if-for-while"])
  func found(_ name: String) async throws {
    let bench = try await ProgramBench.shared.value
    let file = ProgramFile(file: "\(name).swift")
    let program = try await bench.build(file)
    let misses = try await (0..<Self.seeds).concurrentMap { number in
      try await miss(of: file, program, seed: UInt64(1 + number * Self.schedules), bench)
    }.compactMap(\.self)
    #expect(misses.isEmpty, "\(misses.count) of \(Self.seeds): \(misses.prefix(3))")
  }

  /// What is wrong with a run that should find the mistake with seeds of its own; `nil` if nothing is.
  private func miss(of file: ProgramFile, _ program: Program, seed: UInt64, _ bench: ProgramBench) async throws -> String? {
    let outcome = try await bench.grade(program, schedules: Self.schedules, seed: seed)
    let surprises = file.expected.surprises(in: outcome)
    guard outcome.failedCheck != nil, surprises.isEmpty, let replay = outcome.replay.flatMap(Schedule.init) else {
      return "seed \(seed): \(surprises.joined(separator: "; ")), but \(outcome.story)"
    }
    let isOwn = (seed..<seed + UInt64(Self.schedules)).contains(replay.seed)
    return isOwn ? nil : "seed \(seed) was not used: \(replay)"
  }
}
