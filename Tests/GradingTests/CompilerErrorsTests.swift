import Display
import Running
import Testing

@testable import Grading

@Suite("The compiler's words about an answer")
struct CompilerErrorsTests {
  private let checks = """
    @main enum E: Exercise {
      static let checks = [
        Check("C1", "all") { world in
          let box = Box(1)
          try await box.fill(from: world.service())
          helper()
        }
      ]
      static func helper() {}
    }
    """
  private let solution = """
    final class Box: Sendable {
      init(_ size: Int) {}
      func fill(from api: Service) async throws {}
      func unused() {}
      private func own() {}
    }
    """

  private func errors(_ source: String) -> CompilerErrors {
    CompilerErrors(
      answer: "/answers/a.swift", source: source, checks: "/course/checks.swift", checksSource: checks,
      contract: Contract(solution: solution, starter: "", checks: checks))
  }

  private func message(_ file: String?, _ line: Int, _ text: String, _ severity: CompilerMessage.Severity = .error)
    -> CompilerMessage
  {
    CompilerMessage(file: file, line: line, column: 3, severity: severity, text: text)
  }

  @Test("are those about the learner's own file, where there are any")
  func own() {
    let mine = message("/answers/a.swift", 4, "cannot convert")
    let all = [
      message("/course/checks.swift", 9, "extra argument"), mine, mine, message("/answers/a.swift", 2, "unused", .warning),
    ]
    #expect(errors(solution).explained(all) == [mine])
  }

  @Test("say what the checks expect: what they use and do not declare, and no more")
  func contract() {
    let contract = Contract(solution: solution, starter: "", checks: checks)
    #expect(contract.expected.map(\.path) == ["Box", "Box.init", "Box.fill"])
    #expect(contract.expected.map(\.signature).last == "func fill(from api: Service) async throws")
  }

  @Test("show the starter's declaration where it has one")
  func starter() {
    let starter = "final class Box { func fill(from service: Service) async throws {} }"
    let contract = Contract(solution: solution, starter: starter, checks: checks)
    #expect(contract.expected.last?.signature == "func fill(from service: Service) async throws")
  }

  @Test(
    "say it where the declaration is, or would be",
    arguments: [
      ("", 1, 1, "checks.swift expects `class Box`, and this file has none"),
      ("\n\nstruct Boxx {}\n", 3, 8, "yours is called `Boxx`"),
      (
        "final class Box {\n  init(_ size: Int) {}\n}", 1, 13,
        "`func fill(from api: Service) async throws` in `Box`, and yours has none"
      ),
      (
        "final class Box {\n  init(_ size: Int) {}\n  func fill(to api: Service) async throws {}\n}", 3, 8,
        "yours is `func fill(to api: Service) async throws`"
      ),
      (
        "final class Box {\n  init(_ size: Int) {}\n}\nextension Box {\n  func fill(from a: Service) async {}\n}", 5, 8,
        "yours is `func fill(from a: Service) async`"
      ),
      (
        "final class Box {\n  init(_ size: Int) {}\n  private func fill(from api: Service) async throws {}\n}", 3, 16,
        "yours is `private`"
      ),
      ("func Box(_ size: Int) {}", 1, 6, "yours is `func Box(_ size: Int)`, a function and not a class"),
    ])
  func breaches(_ source: String, _ line: Int, _ column: Int, _ text: String) throws {
    let told = errors(source).explained([message("/course/checks.swift", 5, "cannot find 'Box' or 'fill' in scope")])
    let first = try #require(told.first)
    #expect((first.file, first.line, first.column) == ("/answers/a.swift", line, column))
    #expect(first.text.contains(text), "\(first.text)")
  }

  @Test("keep the compiler's words where no declaration explains them")
  func unexplained() {
    let told = errors(solution).explained([
      message("/course/checks.swift", 5, "ambiguous use of 'fill'"), message("/course/checks.swift", 5, "ambiguous use of 'fill'"),
    ])
    #expect(told.count == 1)
    #expect(told.first?.file == "/answers/a.swift")
    #expect(told.first?.line == 3)
    #expect(told.first?.text.contains("ambiguous use of 'fill'") == true)
    #expect(told.first?.text.contains("keep the names and types that the task gives") == true)
  }

  @Test("name the type that the checks send and that is not Sendable")
  func sendable() {
    var error = message("/course/checks.swift", 5, "capture of 'box' with non-Sendable type 'Box' in a '@Sendable' closure")
    error.group = "SendableClosureCaptures"
    let told = errors(solution).explained([error])
    #expect(told.map(\.text) == ["checks.swift sends a `Box` to another task, so it must be Sendable"])
    #expect(told.first?.line == 1)
    #expect(told.first?.group == "SendableClosureCaptures")
  }

  @Test("about the code of a macro stand where the macro is used")
  func macro() {
    var error = message("macro expansion @Observable", 1, "invalid redeclaration of 'x'")
    error.notes = [message("/answers/a.swift", 2, "in expansion of macro 'Observable' here", .note)]
    let told = errors(solution).explained([error])
    #expect(told.map(\.line) == [2])
    #expect(told.first?.text == "invalid redeclaration of 'x' (in the code that the macro makes)")
  }

  @Test("stay where they are when they are about no file of the exercise")
  func other() {
    let linker = message(nil, 0, "undefined symbol: g()")
    #expect(errors(solution).explained([linker, message("/answers/a.swift", 1, "unused", .warning)]) == [linker])
  }

  @Test("are thousands in a file of noise, and the first few are told")
  func many() {
    let all = (1...2_000).map { message("/answers/a.swift", $0, "cannot find 'x\($0)' in scope") }
    let told = errors("import Practice").explained(all)
    #expect(told.count == 2_000)
    let lines = CompilerErrorsView(told, source: "").lines(in: .init(columns: 80)).map(\.plain)
    #expect(lines.last == "  and 1,995 more")
  }

  @Test("are shown when they are warnings about concurrency, in the learner's file")
  func warnings() {
    let about = message("/answers/a.swift", 1, "no 'async' operations occur within 'await' expression", .warning)
    let all = [
      about, message("/answers/a.swift", 2, "variable 'x' was never used", .warning),
      message("/course/checks.swift", 3, "no 'async' operations occur within 'await' expression", .warning),
    ]
    #expect(errors(solution).warnings(all) == [about])
  }
}
