import Foundation
import PseudoTerminal
import TestSupport
import Testing

@testable import Grading
@testable import Running

/// The source rules keep an answer from running code before `main`. Should one get by them, it still does not pass.
@Suite("An answer that runs before its checks do", .timeLimit(.minutes(30)))
struct BeforeMainTests {
  private static let checks = """
    import Practice

    @main enum Answer: Exercise {
      static let checks = [
        Check("C1", "the answer is 42", .schedules(20)) { world in
          let value = try await world.learner { await answer() }
          try expect(value == 42, "got \\(value)")
        }
      ]
    }
    """

  @Test(
    "does not pass by leaving, by forging a recording, or by stopping, unless it is right",
    arguments: [
      ("exit(0)", false), ("_exit(0)", false),
      // What the harness would write, in the recording's own file.
      (
        """
        if let path = getenv("LANES_RECORDING"), case let file = open(path, O_RDWR), file >= 0 {
          var events = [UInt8](repeating: 0, count: 160)
          for (index, kind) in [21, 16, 17, 20].enumerated() { events[40 * index] = UInt8(kind); events[40 * index + 1] = 1 }
          pwrite(file, events, 160, 4096)
          var count: UInt64 = 4
          pwrite(file, &count, 8, 32)
        }
        _exit(0)
        """, false
      ),
      ("kill(getpid(), SIGSTOP)", false), ("while true {}", false),
      // The key was taken before; and nothing at all: the program that the others are changed from is right.
      ("for file: Int32 in 3..<32 { close(file) }", true), ("", true),
    ] as [(String, Bool)])
  func early(_ code: String, _ passes: Bool) async throws {
    let scratch = try Scratch()
    let answer = """
      import Foundation
      import Practice

      func answer() async -> Int { 42 }

      @section(".init_array") @used let early: @convention(c) () -> Void = {
        \(code)
      }
      """
    try scratch.write("answer.swift", answer)
    try scratch.write("checks.swift", Self.checks)
    #expect(!SourceRules(forbidden: [], checks: Self.checks).violations(in: answer).isEmpty)

    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    let library = try #require(PracticeLibrary(in: folder))
    let builder = Builder(toolchain: try await Toolchain.find(cache: scratch.path), library: library, cache: scratch.path)
    let request = BuildRequest(["answer.swift", "checks.swift"].map { "\(scratch.path)/\($0)" }, module: "Answer")
    guard case .built(let program) = try await builder.build(request) else { Issue.record("it does not compile"); return }
    var environment = ChildEnvironment()
    environment.isGraded = true
    var limits = Limits()
    limits.deadline = .seconds(code.hasPrefix("while") ? 2 : 60)
    let run = try await builder.run(program, environment: environment, limits: limits)
    var reader = VerdictReader(exercise: "early/answer", result: run.result, symbols: run.symbols)
    let verdict = reader.read()
    #expect(verdict.passed == passes, "\(verdict.problem ?? "") \(run.result.output)")
    #expect(passes || verdict.problem != nil || verdict.failedCheck?.message != nil)
  }
}
