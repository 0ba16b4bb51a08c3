import Curriculum
import Recording
import Running
import Testing
import Timeline

@testable import Grading

@Suite("Two wrong answers")
struct LikenessTests {
  /// A sighting written in a line: the check, what is said (`-` if it holds), and when each request begins and ends.
  private static func plain(
    _ check: String, _ message: String?, _ calls: [(String, Int64, Int64)] = [], as signature: String = "check"
  )
    -> Sighting
  {
    var sighting = Sighting(
      check: check, kind: .plain, outcome: message.map { .failed(signature: signature, message: $0) } ?? .passed)
    sighting.calls = calls.map { .init(label: $0.0, from: $0.1, to: $0.2) }
    return sighting
  }

  private static func other(_ check: String, _ kind: Sighting.Kind, _ message: String?) -> Sighting {
    Sighting(check: check, kind: kind, outcome: message.map { .failed(signature: "check", message: $0) } ?? .passed)
  }

  private static let three = [("a", Int64(0), Int64(9)), ("b", 0, 9), ("c", 0, 9)]
  private static let row = [("a", Int64(0), Int64(9)), ("b", 9, 18), ("c", 18, 27)]

  private static let other = [("c", Int64(0), Int64(9)), ("b", 0, 9), ("d", 0, 9)]

  struct Pair: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var mine: [Sighting]
    var theirs: [Sighting]
    var fits: Bool
  }

  private static let pairs: [Pair] = [
    Pair(testDescription: "the same", mine: [plain("P1", "4 inside", three)], theirs: [plain("P1", "4 inside", three)], fits: true),
    Pair(
      testDescription: "another number", mine: [plain("P1", "4 inside", three)], theirs: [plain("P1", "7 inside", row)], fits: false
    ),
    Pair(
      testDescription: "another number with the same requests", mine: [plain("P1", "4 inside", three)],
      theirs: [plain("P1", "7 inside", three)], fits: false),
    Pair(
      testDescription: "the same words, other requests", mine: [plain("P1", "too many", three)],
      theirs: [plain("P1", "too many", [("x", 1, 2)])], fits: false),
    Pair(
      testDescription: "another way to fail", mine: [plain("P1", "stuck", three, as: "deadlock")],
      theirs: [plain("P1", "stuck", three)], fits: false),
    Pair(
      testDescription: "the machine's words name tasks", mine: [plain("P1", "usleep kept 'a'", three, as: "blocked-core")],
      theirs: [plain("P1", "NSCondition.wait kept 'b'", three, as: "blocked-core")], fits: true),
    Pair(
      testDescription: "a pause on the core by another name",
      mine: [plain("P1", "usleep kept a core for 20 ms: main did.", three, as: "blocked-core")],
      theirs: [plain("P1", "Thread.sleep kept a core for 30 ms: child 1 did.", three, as: "blocked-core")], fits: true),
    Pair(
      testDescription: "a pause on the core, and a wait for somebody",
      mine: [plain("P1", "usleep kept a core for 20 ms: main did.", three, as: "blocked-core")],
      theirs: [plain("P1", "DispatchSemaphore.wait kept a core for 20 ms: main did.", three, as: "blocked-core")], fits: false),
    Pair(
      testDescription: "a gate's words count",
      mine: [plain("P1", "The service answers once 3 are inside; only 1 ever was.", row, as: "deadlock")],
      theirs: [plain("P1", "The service answers once 3 are inside; only 2 ever were.", three, as: "deadlock")], fits: false),
    Pair(
      testDescription: "a core hangs in both", mine: [plain("P1", "'a' hangs", as: "stuck-core")],
      theirs: [plain("P1", "'b' hangs", three, as: "stuck-core")], fits: true),
    Pair(testDescription: "it holds in one", mine: [plain("P1", "4 inside")], theirs: [plain("P1", nil)], fits: false),
    Pair(testDescription: "nothing is known of it", mine: [plain("P1", "4 inside")], theirs: [], fits: false),
    Pair(
      testDescription: "all else differs", mine: [plain("P1", "x", three), plain("P2", nil, three), plain("P3", nil)],
      theirs: [plain("P1", "x", three), plain("P2", "y", three), plain("P3", "z")], fits: false),
    Pair(
      testDescription: "something else is wrong besides",
      mine: [plain("P1", "x", three), plain("P2", "w"), plain("P3", nil), plain("P4", nil)],
      theirs: [plain("P1", "x", three), plain("P2", nil), plain("P3", nil), plain("P4", nil)], fits: true),
    Pair(
      testDescription: "both fail only when cancelled",
      mine: [plain("P1", nil, three), other("P1", .cancelling, "cancelled at 3, ended at 9")],
      theirs: [plain("P1", nil, three), other("P1", .cancelling, "cancelled at 0, ended at 27")], fits: true),
    Pair(
      testDescription: "one fails when cancelled, the other in some order",
      mine: [plain("P1", nil, three), other("P1", .cancelling, "cancelled"), other("P1", .orders, nil)],
      theirs: [plain("P1", nil, three), other("P1", .cancelling, nil), other("P1", .orders, "wrong order")], fits: false),
  ]

  @Test("fit when what was seen of both is nearly the same", arguments: pairs)
  func ran(_ pair: Pair) {
    let likeness = Likeness(.ran(pair.mine), .ran(pair.theirs), at: "P1")
    #expect((likeness?.fits ?? false) == pair.fits, "\(String(describing: likeness))")
    let mirrored = Likeness(.ran(pair.theirs), .ran(pair.mine), at: "P1")
    #expect((mirrored?.fits ?? false) == pair.fits)
  }

  private static func sign(_ text: String, group: String? = nil) -> CompilerSign {
    var message = CompilerMessage(file: nil, line: 1, column: 1, severity: .error, text: text)
    message.group = group
    return CompilerSign(message)
  }

  @Test(
    "that the compiler rejects fit by what it says first",
    arguments: [
      (["mutation of captured var 'a'"], ["mutation of captured var 'b'"], true),
      (["cannot find 'a'"], ["mutation of captured var 'b'"], false),
      (["cannot find 'a'", "mutation of captured var 'a'"], ["mutation of captured var 'b'"], false),
      (["mutation of captured var 'a'", "x", "y"], ["mutation of captured var 'b'"], false),
      (["mutation of captured var 'a'", "mutation of captured var 'c'", "y"], ["mutation of captured var 'b'"], true),
      ([], ["mutation of captured var 'b'"], false),
    ])
  func rejected(_ mine: [String], _ theirs: [String], _ fits: Bool) {
    let likeness = Likeness(.rejected(mine.map { Self.sign($0) }), .rejected(theirs.map { Self.sign($0) }), at: nil)
    #expect((likeness?.fits ?? false) == fits)
  }

  @Test("that the compiler rejects for the same group fit, whatever the words")
  func groups() {
    let (mine, theirs) = (Self.sign("sending 'a'", group: "SendingRisksDataRace"), Self.sign("x", group: "SendingRisksDataRace"))
    #expect(Likeness(.rejected([mine]), .rejected([theirs]), at: nil)?.fits == true)
  }

  @Test(
    "that use what is forbidden fit by the construct",
    arguments: [
      (["Task"], ["Task"], true), (["Task"], ["usleep"], false), (["Task", "usleep"], ["Task"], true), ([], ["Task"], false),
    ])
  func forbidden(_ mine: [String], _ theirs: [String], _ fits: Bool) {
    #expect((Likeness(.forbidden(mine), .forbidden(theirs), at: nil)?.fits ?? false) == fits)
  }

  @Test("of different layers never fit")
  func layers() {
    #expect(Likeness(.forbidden(["a"]), .rejected([Self.sign("a")]), at: nil) == nil)
    #expect(Likeness(.ran([Self.plain("P1", "x")]), .ran([Self.plain("P1", "x")]), at: nil) == nil)
  }

  @Test("that hang are known from the verdict")
  func stuck() {
    var verdict = Verdict(exercise: "l/e")
    verdict.checks = [.init(id: "P1", title: "", passed: false, message: "'a' hangs")]
    #expect(Profile(of: verdict) == nil)
    verdict.findings = [.init(kind: .stuckCore, message: "")]
    #expect(Profile(of: verdict) == .ran([Self.plain("P1", "'a' hangs", as: "stuck-core")]))
  }

  private func candidate(_ name: String, _ sightings: Sighting...) -> MistakeRanking.Candidate {
    let mistake = Mistake(name: name, file: "\(name).swift", caughtBy: .check("P1"), explanation: name)
    return .init(mistake: mistake, profile: .ran(sightings))
  }

  @Test("are ranked: the likeliest first, a second one if it fits nearly as well, never a third")
  func ranking() {
    let answer = Profile.ran([Self.plain("P1", "4 inside", Self.three)])
    let same = candidate("same", Self.plain("P1", "4 inside", Self.three))
    let twin = candidate("twin", Self.plain("P1", "4 inside", Self.three))
    // A little further away than the margin between two that are both told.
    let other = candidate("other", Self.plain("P1", "4 inside", Self.other))
    let stranger = candidate("stranger", Self.plain("P1", "boo", Self.row))
    func names(_ candidates: MistakeRanking.Candidate...) -> [String] {
      MistakeRanking.fitting(answer, at: "P1", among: candidates).map(\.name)
    }
    #expect(names(stranger, same) == ["same"])
    #expect(names(twin, same) == ["same", "twin"])
    #expect(names(other, same) == ["same"])
    #expect(names(other) == ["other"])
    #expect(names(stranger) == [])
    #expect(names() == [])
    #expect(names(twin, same, candidate("again", Self.plain("P1", "4 inside", Self.three))).count == 2)
  }

  @Test("are compared only if what caught the one is to catch the other")
  func candidates() {
    var exercise = Exercise(lesson: "l", name: "e", folder: "/nowhere")
    exercise.mistakes = ["P1", "P2", "deadlock", "livelock", "compiler", "forbidden"].map {
      Mistake(name: $0, file: "", caughtBy: .init($0), explanation: "")
    }
    var verdict = Verdict(exercise: "l/e")
    verdict.checks = [.init(id: "P1", title: "", passed: false), .init(id: "P2", title: "")]
    verdict.findings = [.init(kind: .deadlock, message: "")]
    verdict.caughtBy = .finding
    #expect(MistakeRanking.candidates(of: exercise, for: verdict).map(\.name) == ["P1", "deadlock"])
    verdict = Verdict(exercise: "l/e")
    verdict.caughtBy = .compiler
    #expect(MistakeRanking.candidates(of: exercise, for: verdict).map(\.name) == ["compiler"])
    verdict.caughtBy = .forbidden
    #expect(MistakeRanking.candidates(of: exercise, for: verdict).map(\.name) == ["forbidden"])
    verdict.caughtBy = .limits
    #expect(MistakeRanking.candidates(of: exercise, for: verdict).isEmpty)
  }
}
