import Foundation
import Testing

@Suite("An answer that goes wrong")
struct BadAnswerTests {
  struct Trouble: Sendable, CustomTestStringConvertible {
    let exercise: String
    let caughtBy: String
    let says: String
    /// `file:line` of the learner's file that the verdict names.
    var place: String?
    var testDescription: String { exercise }
  }

  static let troubles = [
    Trouble(exercise: "hangs", caughtBy: "finding", says: "continuation that nobody resumes", place: "hangs.swift:4"),
    Trouble(exercise: "floods", caughtBy: "finding", says: "without suspending", place: "floods.swift:2"),
    Trouble(exercise: "loops", caughtBy: "finding", says: "without suspending", place: "loops.swift:3"),
    Trouble(exercise: "crashes", caughtBy: "finding", says: "Index out of range", place: "crashes.swift:3"),
    Trouble(exercise: "cheats", caughtBy: "check", says: "exit(0)"),
    Trouble(exercise: "reads-input", caughtBy: "finding", says: "got 0"),
  ]

  @Test("fails with its reason and its line, and leaves no process", arguments: troubles)
  func explained(_ trouble: Trouble) async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("check", "tiny/\(trouble.exercise)", with: ["COLUMNS": "200"])
    #expect(run.status == 1)
    #expect(run.output.contains("  failed     C1  the answer is 42"))
    #expect(run.output.contains(trouble.says), "\(run.output)")
    if let place = trouble.place { #expect(run.output.contains(place), "\(run.output)") }
    #expect(run.survivors == [])
    #expect(!home.has("tmp/lanes-"), "scratch folders are left: \(home.files)")
  }

  @Test("is told to programs in the same words", arguments: troubles)
  func json(_ trouble: Trouble) async throws {
    let run = try await TemporaryHome().lanes("check", "tiny/\(trouble.exercise)", "--json")
    #expect(run.status == 1)
    let verdict = try run.json()
    #expect(verdict["passed"] as? Bool == false)
    #expect(verdict["caught_by"] as? String == trouble.caughtBy)
    let check = try #require((verdict["checks"] as? [NSDictionary])?.first)
    #expect((check["message"] as? String)?.contains(trouble.says) == true)
  }

  @Test("and is no text of an answer's size is refused before anything is made of it")
  func noAnswer() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", String(repeating: "// nothing\n", count: 100_000))
    let large = try await home.lanes("check", "tiny/passes")
    #expect(large.status == 1)
    #expect(large.errors.contains("has more than 1 MB"), "\(large.errors)")
    #expect(large.errors.contains("keep nothing but the source in it"))
  }

  @Test("and does not compile is shown at its place in the learner's file")
  func compiler() async throws {
    let home = try TemporaryHome()
    try home.answer(
      "tiny/passes",
      "import Practice\n\nfunc fetchBoth(from api: Service) async throws -> [String] {\n  let x: Int = \"a\"\n  return []\n}\n")
    let run = try await home.lanes("check", "tiny/passes")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("tiny/passes: failed: it does not compile"))
    #expect(run.output.contains("passes.swift:4:16: cannot convert value of type 'String'"))
    #expect(run.output.contains("let x: Int = \"a\""))

    let json = try await home.lanes("check", "tiny/passes", "--json").json()
    #expect(json["caught_by"] as? String == "compiler")
    let error = try #require((json["errors"] as? [NSDictionary])?.first)
    #expect(error["file"] as? String == "\(home.path)/answers/tiny/passes.swift")
    #expect(error["line"] as? Int == 4)
  }

  @Test("and is a data race to the compiler is shown at its place too")
  func isolation() async throws {
    let home = try TemporaryHome()
    let lines = [
      "import Practice", "", "func fetchBoth(from api: Service) async throws -> [String] {", "  var all: [String] = []",
      "  await withTaskGroup { group in", "    group.addTask { all.append(\"a\") }", "  }", "  return all", "}",
    ]
    try home.answer("tiny/passes", lines.joined(separator: "\n"))
    let run = try await home.lanes("check", "tiny/passes")
    #expect(run.status == 1)
    #expect(run.output.contains("passes.swift:6:"), "\(run.output)\(run.errors)")
  }

  @Test("and lacks the function of the task is said so in the learner's file")
  func missingFunction() async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", "import Practice\n")
    let run = try await home.lanes("check", "tiny/passes", with: ["COLUMNS": "200"])
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "passes.swift:1:16: checks.swift expects `func fetchBoth(from api: Service) async throws -> [String]`, and this file has none"
      ))
  }

  @Test(
    "and touches what belongs to Practice is rejected before it is compiled",
    arguments: [
      ("extension Service { var calls: Int { 2 } }", "passes.swift:3:11: an answer may not extend 'Service'"),
      ("extension Practice.World { }", "passes.swift:3:11: an answer may not extend 'Practice.World'"),
      ("struct Check {}", "passes.swift:3:8: 'Check' is a name that Practice uses"),
      ("func mark(_ text: String) {}", "passes.swift:3:6: 'mark' is a name that Practice uses"),
    ])
  func ownNames(_ declaration: String, _ says: String) async throws {
    let home = try TemporaryHome()
    try home.answer(
      "tiny/passes", "import Practice\n\n\(declaration)\nfunc fetchBoth(from api: Service) async throws -> [String] { [] }\n")
    let run = try await home.lanes("check", "tiny/passes", with: ["COLUMNS": "200"])
    #expect(run.status == 1)
    #expect(run.output.contains(says), "\(run.output)")
    let json = try await home.lanes("check", "tiny/passes", "--json").json()
    #expect(json["caught_by"] as? String == "forbidden")
  }

  @Test("and prints escape sequences cannot reach the terminal")
  func rude() async throws {
    let run = try await TemporaryHome(course: OddCourse.make()).lanes("run", "odd/rude")
    #expect(run.status == 0)
    #expect(run.output.contains("over"))
    #expect(run.controlCodes == [])
    let learn = try await TemporaryHome(course: OddCourse.make()).lanes("learn", "odd")
    #expect(learn.controlCodes == [])
  }
}
