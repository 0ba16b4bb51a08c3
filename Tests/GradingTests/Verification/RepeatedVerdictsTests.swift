import Curriculum
import Foundation
import Recording
import TestSupport
import Testing
import Timeline

@testable import Grading

@Suite("The verdicts of one answer")
struct RepeatedVerdictsTests {
  private static func verdict(_ failed: String?, _ kinds: FindingKind...) -> Verdict {
    var verdict = Verdict(exercise: "l/e")
    verdict.passed = failed == nil
    if let failed { verdict.checks = [.init(id: failed, title: "t", passed: false)] }
    verdict.findings = kinds.map { .init(kind: $0, message: "m") }
    return verdict
  }

  private static func difference(_ verdicts: [Verdict]) -> String? {
    var repeated = RepeatedVerdicts()
    for (index, verdict) in verdicts.enumerated() { repeated.add(verdict, .init(index)) }
    return repeated.difference(of: "a.swift")?.message
  }

  @Test("are told when they differ")
  func told() {
    let failed = Self.verdict("C1", .deadlock)
    #expect(Self.difference([failed, failed, failed, failed]) == nil)
    #expect(
      Self.difference([failed, Self.verdict(nil)])
        == "its verdict is not the same each time: it failed C1 (deadlock) with '--cores 4', and passed with '--cores 1'")
    #expect(
      Self.difference([failed, failed, Self.verdict("C2", .deadlock)])?.contains("and failed C2 (deadlock) with '--cores 2'")
        == true)
    // Another computer may be blocked in another way; the same one may not.
    let other = Self.verdict("C1", .stuckCore)
    #expect(Self.difference([failed, other, failed, failed]) == nil)
    #expect(Self.difference([failed, other, failed, other])?.contains("failed C1 (stuck-core) with '--cores 4'") == true)
  }

  @Test("are tried on one, two and four cores, in one, two and four processes, and all of these together")
  func turns() {
    let turns = (0..<9).map { RepeatedVerdicts.Turn($0) }
    #expect(Set(turns).count == 9)
    #expect(turns[0].cores == 4)
  }

  /// Programs that keep all cores busy while a test runs.
  private final class Load {
    private let processes: [Process]

    init(_ count: Int) throws {
      processes = try (0..<count).map { _ in
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "while :; do :; done"]
        try process.run()
        return process
      }
    }

    func end() {
      for process in processes { kill(process.processIdentifier, SIGKILL) }
      for process in processes { process.waitUntilExit() }
    }
  }

  @Test("are the same twenty times of twenty, on one, two and four cores and while the computer is busy", .timeLimit(.minutes(30)))
  func busy() async throws {
    let bench = try await VerificationBench.shared.value
    let verification = try await Turnstile.shared.pass {
      let load = try Load(ProcessInfo.processInfo.activeProcessorCount)
      defer { load.end() }
      return try await bench.verifyAtOnce(fixture("SoundCourse"), repetitions: 20)
    }
    #expect(verification.repetitions == 20)
    #expect(verification.passed, Comment(rawValue: verification.problems.map(\.description).joined(separator: "\n")))
  }
}
