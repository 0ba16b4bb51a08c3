import Foundation
import Recording
import Running
import Testing
import Timeline

@testable import Grading

@Suite("A verdict is read from what the harness recorded")
struct VerdictReaderTests {
  @Test("and passes when the harness ran to its end and every check passed")
  func passes() {
    var graded = Graded()
    graded.planned("C1", "C2")
    graded.passed("C1")
    graded.passed("C2", schedules: 50)
    graded.ended()
    let verdict = graded.verdict()
    #expect(verdict.passed)
    #expect(verdict.caughtBy == .none)
    #expect(verdict.checks.map(\.title) == ["title of C1", "title of C2"])
    #expect(verdict.checks.map(\.schedules) == [100, 50])
    #expect(verdict.schedules == 150)
    #expect(verdict.steps == 1000)
    #expect(verdict.runMilliseconds == 12.5)
  }

  @Test("and adds up whatever numbers a dishonest recording has")
  func hostileNumbers() {
    var graded = Graded()
    graded.planned("C1", "C2")
    graded.passed("C1", schedules: .max)
    graded.passed("C2", schedules: .max)
    graded.passed("C2", schedules: .min)
    graded.ended()
    #expect(graded.verdict().checks.map(\.schedules) == [Int(Int32.max), 0])
  }

  @Test("and fails with the message and replay string of the check that failed; those after it were not tried")
  func fails() {
    var graded = Graded()
    graded.planned("C1", "C2", "C3")
    graded.passed("C1")
    graded.failed("C2", "got 41", replay: "v1.c4.f.s1.@C2") { $0.ran() }
    graded.ended()
    let verdict = graded.verdict()
    #expect(!verdict.passed)
    #expect(verdict.caughtBy == .check)
    #expect(verdict.checks.map(\.passed) == [true, false, nil])
    #expect(verdict.failedCheck?.message == "got 41")
    #expect(verdict.failedCheck?.replay == "v1.c4.f.s1.@C2")
    #expect(verdict.failedCheck?.schedules == 7)
    #expect(verdict.picture?.lanes.map(\.name) == ["learner"])
    #expect(verdict.problem == nil)
  }

  @Test("and gives what is said of the one check that is replayed to that one")
  func replayed() {
    var graded = Graded()
    graded.planned("C1", "C2", "C3")
    graded.failed("C2", "got 41", replay: "v1.c4.f.s1.@C2") { $0.ran() }
    graded.ended()
    let verdict = graded.verdict(only: "C2")
    #expect(verdict.checks.map(\.message) == [nil, "got 41", nil])
    #expect(verdict.checks.map(\.replay) == [nil, "v1.c4.f.s1.@C2", nil])
  }

  @Test("and tells how much of all there is was tried, and how far the failing schedule was shrunk")
  func coverage() throws {
    var graded = Graded()
    graded.planned("C0", "C1", "C2", "C3")
    graded.passed("C0", covering: (6, .max))
    graded.passed("C1", schedules: 200, covering: (153, 2))
    graded.passed("C2", covering: (0, 3))
    graded.failed("C3", "got 41") { $0.shrunk(to: 1, from: 21, runs: 35) }
    graded.ended()
    let checks = graded.verdict().checks
    #expect(checks.map(\.covered) == [.init(schedules: 6, switches: nil), .init(schedules: 153, switches: 2), nil, nil])
    #expect(checks.map(\.shrunk) == [nil, nil, nil, .init(runs: 35, switches: 1, from: 21)])
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(graded.verdict())) as? [String: Any]
    let written = try #require(json?["checks"] as? [[String: Any]])
    #expect(written[0]["covered"] as? NSDictionary == ["schedules": 6, "switches": NSNull()])
    #expect(written[1]["covered"] as? [String: Int] == ["schedules": 153, "switches": 2])
    #expect(written[3]["shrunk"] as? [String: Int] == ["runs": 35, "switches": 1, "from": 21])
    #expect(written.allSatisfy { $0["covered"] != nil && $0["shrunk"] != nil })
  }

  @Test("and is a finding's where the machine noticed one, at the line it stood at")
  func finding() {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "Nothing can run.") { $0.ran((kind: .deadlock, message: "Nothing can run.", frame: 64)) }
    graded.ended()
    let verdict = graded.verdict()
    #expect(verdict.caughtBy == .finding)
    #expect(verdict.findings.map(\.kind) == [.deadlock])
    #expect(verdict.findings.first?.source?.line == 4)
  }

  @Test("and a finding outside the run gives its words to the same one in it, which keeps its place")
  func merged() {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "It crashed.") { graded in
      graded.ran((kind: .crash, message: "The program crashed.", frame: 64))
      graded.found(.crash, "Index out of range.", 0)
    }
    graded.ended()
    let verdict = graded.verdict()
    #expect(verdict.findings.map(\.message) == ["Index out of range."])
    #expect(verdict.findings.first?.source?.line == 4)
  }

  @Test("and a finding that only stands outside the run is told with its own place")
  func loose() {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "stuck")
    graded.found(.stuckCore, "a step ran long", 64)
    graded.ended()
    let verdict = graded.verdict()
    #expect(verdict.findings.map(\.kind) == [.stuckCore])
    #expect(verdict.findings.first?.source?.line == 4)
  }

  @Test(
    "and no verdict is no pass, however the program ended",
    arguments: [
      (Termination.exited(0), "status 0"), (.exited(3), "status 3"), (.deadline, "did not end in the time"),
      (.outputLimit, "printed more"), (.signal(11), "crashed"),
    ])
  func noVerdict(_ termination: Termination, _ says: String) {
    var graded = Graded()
    graded.planned("C1", "C2")
    graded.passed("C1")
    for verdict in [graded.verdict(termination), Graded().verdict(termination)] {
      #expect(!verdict.passed)
      #expect(verdict.caughtBy == .limits)
      // A check that was under way when the time was up says so itself.
      let said = verdict.problem ?? verdict.failedCheck?.message ?? ""
      #expect(said.contains(says), "\(said)")
    }
  }

  @Test("and a recording that was overwritten is none, and is told so")
  func overwritten() {
    let verdict = Graded().verdict(recorded: false)
    #expect(!verdict.passed && verdict.caughtBy == .limits)
    #expect(verdict.problem?.contains("wrote over the file") == true)
  }

  @Test(
    "and a pass that the harness has not sealed is none",
    arguments: [(0, false), (1, true), (1 << 40, true)] as [(UInt64, Bool)])
  func unsealed(_ forged: UInt64, _ sealed: Bool) {
    var graded = Graded()
    graded.planned("C1")
    graded.passed("C1", covering: (10, 1))
    graded.ended(forged: forged)
    let verdict = graded.verdict(sealed: sealed)
    #expect(!verdict.passed && verdict.caughtBy == .limits)
    #expect(verdict.checks.map(\.passed) == [nil] && verdict.checks[0].covered == nil)
    #expect(verdict.problem?.contains("was not written by them") == true)
  }

  @Test("and an outcome that somebody added, took away or changed breaks the seal")
  func changed() {
    var graded = Graded()
    graded.planned("C1", "C2")
    graded.passed("C1")
    graded.ended()
    #expect(!graded.verdict().passed)
    graded.add(.checkEnded, "C2", detail: CheckOutcome.passed.rawValue, value: 10)
    #expect(!graded.verdict().passed)
    graded.ended(forged: 3)
    #expect(!graded.verdict().passed)
  }

  @Test("and an interrupted one blames nobody")
  func interrupted() {
    let verdict = Graded().verdict(.interrupted)
    #expect(!verdict.passed)
    #expect(verdict.caughtBy == .none)
    #expect(verdict.problem?.contains("interrupted") == true)
  }

  @Test("and a harness that tried nothing, or left a check out, has passed nothing")
  func incomplete() {
    var nothing = Graded()
    nothing.planned("C1")
    nothing.ended()
    #expect(!nothing.verdict().passed)
  }

  @Test("and events that name checks nobody planned are passed over")
  func strangers() {
    var graded = Graded()
    graded.planned("C1")
    graded.passed("C9")
    graded.failed("C8", "made up")
    graded.ended()
    #expect(!graded.verdict().passed)
  }
}
