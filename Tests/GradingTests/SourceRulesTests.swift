import Testing

@testable import Grading

@Suite("The rules for an answer's source")
struct SourceRulesTests {
  /// The places and the first quoted word of what is wrong in a source.
  private func broken(_ source: String, forbid: [String] = []) -> [String] {
    SourceRules(forbidden: forbid).violations(in: source).map { violation in
      "\(violation.line):\(violation.column) \(violation.message.split(separator: "'", omittingEmptySubsequences: false).dropFirst().first ?? "")"
    }
  }

  @Test(
    "protect what Practice declares",
    arguments: [
      ("extension Service {}", ["1:11 Service"]),
      ("extension Practice.World {}", ["1:11 Practice.World"]),
      ("extension World.Gate {}", ["1:11 World.Gate"]),
      ("\n  struct Check {}", ["2:10 Check"]),
      ("class World {}\nactor Service {}\nenum Exercise {}", ["1:7 World", "2:7 Service", "3:6 Exercise"]),
      ("protocol Exercise {}", ["1:10 Exercise"]),
      ("typealias Service = Int", ["1:11 Service"]),
      ("func expect() {}", ["1:6 expect"]),
      ("let mark = 1", ["1:5 mark"]),
      ("var a = 1, span = 2", ["1:12 span"]),
      ("let (compute, b) = (1, 2)", ["1:6 compute"]),
      ("#if true\nstruct Check {}\n#endif", ["2:8 Check"]),
      ("/* größe */ struct Check {}", ["1:22 Check"]),
      ("@main struct Mine { static func main() {} }", ["1:1 @main"]),
    ])
  func taken(_ source: String, _ expected: [String]) {
    #expect(broken(source) == expected)
  }

  @Test(
    "leave alone what only looks like it",
    arguments: [
      "", "import Practice", "func fetch(from service: Service) {}", "struct Mine { struct Check {}; func mark() {} }",
      "func f() { let mark = 1; _ = mark }", "extension Array where Element == Service {}", "extension String { func mark() {} }",
      "// extension Service {}", "let text = \"struct Check {}\"", "struct Checks {}", "enum Mine { case mark }",
      "struct {{{ broken",
    ])
  func free(_ source: String) {
    #expect(broken(source) == [])
  }

  @Test(
    "find what an exercise forbids in syntax, not in text",
    arguments: [
      ("final class A: @unchecked Sendable {}", "@unchecked Sendable", ["1:16 @unchecked Sendable"]),
      ("nonisolated(unsafe) var a = 1", "nonisolated(unsafe)", ["1:1 nonisolated(unsafe)"]),
      ("nonisolated( unsafe ) var a = 1", "nonisolated(unsafe)", ["1:1 nonisolated( unsafe )"]),
      ("@preconcurrency import Foundation", "@preconcurrency", ["1:1 @preconcurrency"]),
      ("import Dispatch", "import Dispatch", ["1:1 import Dispatch"]),
      ("func f() { Task.detached { } }", "Task.detached", ["1:12 Task.detached"]),
      ("func f() { _ = Task { } }", "Task", ["1:16 Task"]),
      ("func f(_ task: Task<Int, Never>) { }", "Task", ["1:16 Task"]),
      ("func f() { usleep(1) }", "usleep", ["1:12 usleep"]),
      ("// Task.detached\nlet text = \"usleep\"", "usleep", []),
      ("func tasks() { Tasks() }", "Task", []),
      ("import Foundation", "import Dispatch", []),
    ] as [(String, String, [String])])
  func forbidden(_ source: String, _ construct: String, _ expected: [String]) {
    #expect(broken(source, forbid: [construct]) == expected)
  }

  @Test("say what to do instead")
  func words() {
    let messages = SourceRules(forbidden: ["usleep"]).violations(in: "struct Check {}\nfunc f() { usleep(1) }").map(\.message)
    #expect(messages.count == 2)
    #expect(messages.first?.contains("'myCheck'") == true || messages.first?.contains("MyCheck") == true)
    #expect(messages.last == "this exercise forbids 'usleep': solve it without")
  }
}
