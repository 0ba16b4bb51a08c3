import Foundation
import Testing

@Suite("lanes check")
struct CheckCommandTests {
  @Test("passes the solution, and says how much was tried")
  func solution() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "solution")
    let run = try await home.lanes("check", "tiny/passes")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasPrefix("tiny/passes: passed  "))
    #expect(run.count { $0.hasPrefix("  passed     C1  both calls are in flight at once  (") } == 1)
    #expect(run.count { $0.hasPrefix("  passed     C2  the answers come in order  (") } == 1)
  }

  @Test("makes the learner's file from the starter, says so once, and rejects it")
  func starter() async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("check", "tiny/passes")
    #expect(run.status == 1)
    #expect(run.output.contains("  failed     C1  both calls are in flight at once"))
    #expect(run.output.contains("0 calls were made"))
    #expect(run.output.contains("  not tried  C2  the answers come in order"))
    #expect(run.errors.contains("your files are kept in ~/answers"))
    #expect(run.errors.contains("made ~/answers/tiny/passes.swift"))
    #expect(home.text("answers/tiny/passes.swift")?.contains("func fetchBoth") == true)
    #expect(try await home.lanes("check", "tiny/passes").errors == "")
  }

  @Test("takes the exercise last opened when none is named, else the first not passed")
  func current() async throws {
    let home = try TemporaryHome()
    #expect(try await home.lanes("check").output.hasPrefix("tiny/passes: failed"))
    _ = try await home.lanes("hint", "tiny/crashes")
    #expect(try await home.lanes("check").output.hasPrefix("tiny/crashes: failed"))
  }

  @Test("begins with the explanation of the known mistake that the answer fails like, however it is written")
  func mistake() async throws {
    let home = try TemporaryHome()
    try home.answer(
      "tiny/passes",
      """
      import Practice

      func fetchBoth(from api: Service) async throws -> [String] {
        var all: [String] = []
        for key in ["a", "b"] { all += [try await Task.detached { try await api.call(key) }.value] }
        return all
      }
      """)
    let run = try await home.lanes("check", "tiny/passes")
    let explanation = "The second call waits for the first; start both, then await."
    #expect(run.output.hasPrefix("tiny/passes: failed: C1 does not hold; the machine found a deadlock\n  \(explanation)\n\n"))
    let json = try await home.lanes("check", "tiny/passes", "--json").json()
    let told: NSDictionary = ["name": "serial", "explanation": explanation]
    #expect(json["mistake"] as? NSDictionary == told)
    #expect(json["mistakes"] as? [NSDictionary] == [told])
  }

  @Test("has one shape under --json, with null where there is nothing to say")
  func json() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "solution")
    let run = try await home.lanes("check", "tiny/passes", "--json")
    let passed = try run.json()
    #expect(run.status == 0)
    let keys = [
      "exercise", "passed", "caught_by", "checks", "findings", "cancellation", "mistake", "mistakes", "schedules", "steps",
      "compile_ms", "run_ms", "errors", "warnings", "problem", "output", "thread_sanitizer", "see",
    ]
    #expect(Set(passed.allKeys.compactMap { $0 as? String }) == Set(keys))
    #expect(passed["caught_by"] as? String == "none")
    #expect(passed["mistake"] is NSNull)
    #expect((passed["mistakes"] as? [Any])?.isEmpty == true)
    let checks = try #require(passed["checks"] as? [NSDictionary])
    #expect(checks.map { $0["id"] as? String } == ["C1", "C2"])
    for check in checks { #expect(check["passed"] as? Bool == true && check["message"] is NSNull && check["replay"] is NSNull) }

    try home.answer("tiny/passes", with: "starter")
    let failing = try await home.lanes("check", "tiny/passes", "--json")
    #expect(failing.status == 1)
    let second = try #require((try failing.json()["checks"] as? [NSDictionary])?.last)
    #expect(second["passed"] is NSNull, "C2 was not tried")
  }

  @Test("replays the failing schedule of a mistake, with the same message")
  func replay() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "mistakes/serial")
    let run = try await home.lanes("check", "tiny/passes", "--json")
    #expect(run.status == 1)
    let check = try #require((try run.json()["checks"] as? [NSDictionary])?.first)
    let message = try #require(check["message"] as? String)
    #expect(message.contains("The service answers once 2 requests are inside; only 1 ever was."))
    let replay = try #require(check["replay"] as? String)
    let again = try await home.lanes("check", "tiny/passes", "--replay", replay, "--json")
    #expect(again.status == 1)
    let repeated = try #require((try again.json()["checks"] as? [NSDictionary])?.first)
    #expect(repeated["message"] as? String == message)
    #expect(repeated["replay"] as? String == replay)
  }

  @Test("passes a replay that the answer now survives, and counts no attempt for it")
  func replayOfSolution() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "solution")
    let run = try await home.lanes("check", "tiny/passes", "--replay", "v1.c4.f.s1.@C1")
    #expect(run.status == 0, "\(run.output)")
    #expect(try await home.lanes("lessons").output.contains("tiny/passes  new"))
  }

  @Test("says which checks there are when a replay string names another")
  func replayOfAbsentCheck() async throws {
    let run = try await TemporaryHome().lanes("check", "tiny/passes", "--replay", "v1.c4.f.s1.@C9")
    #expect(run.status == 64)
    #expect(run.errors.contains("C1, C2"), "\(run.output)\(run.errors)")
  }

  @Test("draws the schedule that failed within the columns there are", arguments: [40, 80])
  func widths(_ columns: Int) async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "mistakes/serial")
    let run = try await home.lanes("check", "tiny/passes", with: ["COLUMNS": "\(columns)"])
    #expect(run.output.contains("the schedule that failed"))
    // A command to paste is not broken.
    #expect(run.count { $0.count > columns && !$0.hasPrefix("replay: ") } == 0, "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("keeps its schedules to the number asked for")
  func schedules() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", with: "solution")
    let run = try await home.lanes("check", "tiny/passes", "--schedules", "3", "--json")
    #expect(run.status == 0)
    #expect(try #require(try run.json()["schedules"] as? Int) < 20)
  }
}
