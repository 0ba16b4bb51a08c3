import Foundation
import Testing

@Suite("A wrong command line")
struct NameTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let words: [String]
    let status: Int32
    let code: String
    /// What the error says, besides its code.
    let says: [String]
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ status: Int32, _ code: String, _ says: String...) {
      words = line.split(separator: " ").map(String.init)
      (self.status, self.code, self.says) = (status, code, says)
    }
  }

  static let slips = [
    Slip("run tiny/two-cals", 66, "not-in-course", "no demo named 'tiny/two-cals'", "tiny/two-calls"),
    Slip("run tyny", 66, "not-in-course", "no demo named 'tyny'", "lanes run tiny"),
    Slip("run tiny/two-calls:togeter", 66, "not-in-course", "tiny/two-calls:together"),
    Slip("run elsewhere", 66, "not-in-course", "no demo named 'elsewhere'", "lanes lessons"),
    Slip("check tiny/pases", 66, "not-in-course", "no exercise named 'tiny/pases'", "lanes check tiny/passes"),
    Slip("hint tiny/pases", 66, "not-in-course", "lanes hint tiny/passes"),
    Slip("learn tinny", 66, "not-in-course", "no lesson named 'tinny'", "lanes learn tiny"),
    Slip("check tiny/", 64, "ambiguous", "tiny/passes", "tiny/floods"),
    Slip("check tiny/c", 64, "ambiguous", "tiny/cheats", "tiny/crashes"),
    Slip("learn", 64, "usage", "lesson"),
    Slip("frobnicate", 64, "usage", "frobnicate"),
    Slip("run tiny --bogus", 64, "usage", "--bogus"),
    Slip("run tiny --cores 0", 64, "usage", "1 to 64"),
    Slip("run tiny --seed x", 64, "usage", "x"),
    Slip("check tiny/passes --schedules 0", 64, "usage", "--schedules"),
    Slip("run tiny --replay nonsense", 64, "usage", "'nonsense' is no replay string"),
    Slip("run tiny --replay v1.c4.f.s1.@C1", 64, "usage", "replays the check C1"),
    Slip("check tiny/passes --replay v1.c4.f.s1", 64, "usage", "replays a demo"),
    Slip("lessons --lessons /nowhere", 66, "no-course", "/nowhere", "--lessons DIR"),
  ]

  @Test("is an error with its exit code, what is wrong and what to do", arguments: slips)
  func text(_ slip: Slip) async throws {
    let run = try await TemporaryHome().lanes(words: slip.words)
    #expect(run.status == slip.status)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("lanes: "))
    for part in slip.says { #expect(run.errors.contains(part), "\(run.errors)") }
  }

  @Test("is an object on standard output under --json, with the same exit code", arguments: slips)
  func json(_ slip: Slip) async throws {
    let run = try await TemporaryHome().lanes(words: slip.words + ["--json"])
    #expect(run.status == slip.status)
    #expect(run.errors == "")
    let error = try #require(try run.json()["error"] as? [String: String])
    #expect(error["code"] == slip.code)
    #expect(Set(error.keys) == ["code", "message", "fix"])
    let all = "\(error["message"] ?? "") \(error["fix"] ?? "")"
    for part in slip.says { #expect(all.contains(part), "\(all)") }
  }

  @Test("has a fix that itself runs", arguments: ["run tiny/two-cals", "hint tiny/pases", "learn tinny"])
  func fixRuns(_ line: String) async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes(words: line.split(separator: " ").map(String.init) + ["--json"])
    let fix = try #require((try run.json()["error"] as? [String: String])?["fix"])
    let words = fix.split(separator: " ").map(String.init)
    #expect(words.first == "lanes")
    #expect(try await home.lanes(words: Array(words.dropFirst())).status == 0, "\(fix)")
  }
}
