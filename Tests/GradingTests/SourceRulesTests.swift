import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Grading

@Suite("The rules for an answer's source")
struct SourceRulesTests {
  /// The places and the first quoted word of what is wrong in a source.
  private func broken(_ source: String, forbid: [String] = []) -> [String] {
    SourceRules(forbidden: forbid.compactMap { Construct($0).map { Ban($0) } }).violations(in: source).map { violation in
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
    "find what an exercise forbids in each of its forms",
    arguments: [
      ("final class A: @unchecked Sendable {}", "@unchecked Sendable", ["1:16"]),
      ("extension A: @unchecked   Swift.Sendable {}", "@unchecked Sendable", ["1:14"]),
      ("extension A: @retroactive @unchecked Sendable {}", "@unchecked Sendable", ["1:14"]),
      ("typealias S = Sendable\nclass A: @unchecked S {}", "@unchecked Sendable", ["2:10"]),
      ("class A: B, @unchecked Sendable {}", "@unchecked Sendable", ["1:13"]),
      ("nonisolated(unsafe) var a = 1", "nonisolated(unsafe)", ["1:1"]),
      ("nonisolated( unsafe ) var a = 1", "nonisolated(unsafe)", ["1:1"]),
      ("struct A { nonisolated(unsafe) static var a = 1 }", "nonisolated(unsafe)", ["1:12"]),
      ("func f() { nonisolated(unsafe) let a = 1; _ = a }", "nonisolated(unsafe)", ["1:12"]),
      ("@preconcurrency import Foundation", "@preconcurrency", ["1:1"]),
      ("extension A: @preconcurrency P {}", "@preconcurrency", ["1:14"]),
      ("@MainActor(unsafe) func f() {}", "@MainActor", ["1:1"]),
      ("@Swift.MainActor func f() {}", "@MainActor", ["1:1"]),
      ("func f() { let a = { @MainActor in 1 }; _ = a }", "@MainActor", ["1:22"]),
      ("import Dispatch", "import Dispatch", ["1:1"]),
      ("@preconcurrency import Dispatch", "import Dispatch", ["1:17"]),
      ("import struct Dispatch.DispatchTime", "import Dispatch", ["1:1"]),
      ("#if canImport(Dispatch)\nimport Dispatch\n#endif", "import Dispatch", ["2:1"]),
      ("import Foundation\nlet s = DispatchSemaphore(value: 1)", "import Dispatch", ["2:9"]),
      ("import Foundation\ntypealias S = DispatchSemaphore\nlet s = S(value: 1)", "import Dispatch", ["2:15"]),
      ("let q: [Dispatch.DispatchQueue] = []", "import Dispatch", ["1:9"]),
      ("typealias S = DispatchSemaphore", "DispatchSemaphore", ["1:15"]),
      ("let s: Optional<DispatchSemaphore> = nil", "DispatchSemaphore", ["1:17"]),
      ("let s = Dispatch.DispatchSemaphore(value: 1)", "DispatchSemaphore", ["1:9"]),
      ("func f() { Task.detached { } }", "Task.detached", ["1:12"]),
      ("func f() { Task<Void, Never>.detached { } }", "Task.detached", ["1:12"]),
      ("func f() { _Concurrency.Task.detached { } }", "Task.detached", ["1:12"]),
      ("func f() { _Concurrency.Task<Void, Never>.detached { } }", "Task.detached", ["1:12"]),
      ("func f() { `Task`.`detached` { } }", "Task.detached", ["1:12"]),
      ("func f() { (Task).detached { } }", "Task.detached", ["1:12"]),
      ("func f() {\n  Task\n    .detached { }\n}", "Task.detached", ["2:3"]),
      ("typealias T = Task<Void, Never>\nfunc f() { T.detached { } }", "Task.detached", ["2:12"]),
      ("enum Own { typealias T = Task }\nfunc f() { Own.T.detached { } }", "Task.detached", ["2:12"]),
      ("enum Own { typealias Task = Int }\nfunc f() { Task.detached { } }", "Task.detached", ["2:12"]),
      ("typealias T = _Concurrency.Task\nfunc f() { T<Int, Never>.detached { 1 } }", "Task.detached", ["2:12"]),
      ("func f() { let t: Task<Void, Never> = .detached { }; _ = t }", "Task.detached", ["1:39"]),
      ("let start = Task<Void, Never>.detached(priority:operation:)", "Task.detached", ["1:13"]),
      ("extension Task where Success == Void, Failure == Never { static func go() { detached { } } }", "Task.detached", ["1:77"]),
      ("func f() { print(\"\\(Task.detached { 1 })\") }", "Task.detached", ["1:21"]),
      ("func f() { #expect(Task.detached { 1 } != nil) }", "Task.detached", ["1:20"]),
      (
        "#if DEBUG\nfunc f() { Task.detached { } }\n#else\nfunc f() { Task.detached { } }\n#endif", "Task.detached",
        ["2:12", "4:12"]
      ),
      ("func f() { _ = Task { } }", "Task", ["1:16"]),
      ("func f(_ task: Task<Int, Never>) { }", "Task", ["1:16"]),
      ("func f() { _ = _Concurrency.Task { } }", "Task", ["1:16"]),
      ("func f() { usleep(1) }", "usleep", ["1:12"]),
      ("func f() { Glibc.usleep(1) }", "usleep", ["1:12"]),
      ("let nap = usleep", "usleep", ["1:11"]),
      ("func f() { [1].forEach(usleep) }", "usleep", ["1:24"]),
    ] as [(String, String, [String])])
  func forbidden(_ source: String, _ construct: String, _ expected: [String]) throws {
    let ban = Ban(try #require(Construct(construct)))
    let found = SourceRules(forbidden: [ban]).violations(in: source)
    #expect(found.map { "\($0.line):\($0.column)" } == expected)
    #expect(found.allSatisfy { $0.construct == construct && $0.message.contains("'\(construct)'") })
  }

  @Test(
    "find nothing in what only looks like it",
    arguments: [
      ("// Task.detached\n/* usleep(1) */ let text = \"usleep Task.detached\"", "usleep"),
      ("/// Not `Task.detached`.\nlet text = #\"Task.detached \\(usleep)\"#", "Task.detached"),
      ("func tasks() { Tasks() }", "Task"), ("struct Group { struct Task {} }\nlet a = Group.Task()", "Task"),
      ("func f(usleep: Int) { f(usleep: 1) }", "usleep"), ("func f(_ group: Bed) { group.sleep() }", "sleep"),
      ("func f() async throws { try await Task.sleep(for: .seconds(1)) }", "sleep"),
      ("import Foundation", "import Dispatch"), ("import DispatchCenter", "import Dispatch"),
      ("struct DispatchCenter {}\nlet a = DispatchCenter()", "import Dispatch"),
      ("final class A: Sendable {}", "@unchecked Sendable"), ("final class A: @unchecked P {}", "@unchecked Sendable"),
      ("nonisolated func f() {}", "nonisolated(unsafe)"), ("private(set) var a = 1", "nonisolated(unsafe)"),
      ("func f() { Task { } }", "Task.detached"), ("func f() { House.detached() }", "Task.detached"),
      ("enum Kind { case detached }\nlet kind: Kind = .detached", "Task.detached"),
      ("func f() { let group = A(); group.Task.detached() }", "Task.detached"),
      ("@Sendable func f() {}", "@preconcurrency"), ("let (a, b) = (1, 2)", "Task"), ("struct {{{ broken", "Task"),
    ])
  func allowed(_ source: String, _ construct: String) throws {
    let ban = Ban(try #require(Construct(construct)))
    #expect(SourceRules(forbidden: [ban]).violations(in: source) == [])
  }

  @Test("tell every violation, each once, in the order of the file")
  func all() throws {
    let bans = ["Task", "Task.detached", "usleep", "import Dispatch"].compactMap { Construct($0).map { Ban($0) } }
    let source = """
      import Dispatch
      struct Check {}
      @main struct Mine {}
      func f() {
        usleep(1); usleep(2)
        Task.detached { DispatchQueue.main }
      }
      """
    let found = SourceRules(forbidden: bans).violations(in: source)
    #expect(found.map { "\($0.line):\($0.column)" } == ["1:1", "2:8", "3:1", "5:3", "5:14", "6:3", "6:19"])
  }

  @Test(
    "protect the checks from what would hide their words",
    arguments: [
      ("typealias S = Service\nextension S {}", ["2:11"]), ("extension Service: CustomStringConvertible {}", ["1:11"]),
      ("extension Service: @retroactive Equatable {}", ["1:11"]), ("extension `Service` {}", ["1:11"]),
      ("typealias W = Practice.World\nextension W.Gate {}", ["2:11"]), ("struct `Check` {}", ["1:8"]),
      ("struct Task {}", ["1:8"]), ("actor Duration {}", ["1:7"]), ("struct CancellationError: Error {}", ["1:8"]),
      ("func zip(_ a: Int) {}", ["1:6"]), ("typealias Result = Int", ["1:11"]),
      ("func <= (a: Int, b: Int) -> Bool { true }", ["1:6"]),
      ("func == (a: [String], b: [String]) -> Bool { true }", ["1:6"]),
      ("extension Int { static func <= (a: Int, b: Int) -> Bool { true } }", ["1:29"]),
      ("extension Array { var isEmpty: Bool { true } }", ["1:23"]), ("extension Array { func map() {} }", ["1:24"]),
      ("@testable import Practice", ["1:1"]), ("@_spi(Testing) import Practice", ["1:1"]),
      ("enum Own { typealias S = Service }\nextension Own.S {}", ["2:11"]),
      ("enum Own { typealias S = (World) }\nextension (Own.S).Gate {}", ["2:11"]),
      ("enum Own { typealias Service = Own }\nextension Service {}", ["2:11"]),
      ("enum A { typealias S = Service }\nenum B { typealias S = Int }\nextension A.S {}", ["3:11"]),
      ("enum Own { struct Array {} }\nextension Array { var isEmpty: Bool { true } }", ["2:23"]),
      ("enum Own { typealias A = Array<Int> }\nextension Own.A { func map() {} }", ["2:24"]),
      ("extension [Int] { func map() {} }", ["1:24"]),
      ("#if NEVER\nprotocol Collection {}\n#endif\nextension Collection { func map() {} }", ["4:29"]),
      ("#if NEVER\ntypealias Collection = Own\n#endif\nstruct Own {}\nextension Collection { func map() {} }", ["5:29"]),
      ("struct Own {}\nfunc == <Own: Equatable>(a: Own, b: Own) -> Bool { true }", ["2:6"]),
      ("enum Own { struct String {} }\nfunc == (a: String, b: String) -> Bool { true }", ["2:6"]),
      ("func f(api: Service) { api.script(latency: .zero) }", ["1:28"]), ("let f = Service.fail", ["1:17"]),
    ] as [(String, [String])])
  func hidden(_ source: String, _ expected: [String]) {
    let rules = SourceRules(forbidden: [], checks: "let a = answers.isEmpty && keys.map { $0 }.count == 1")
    #expect(rules.violations(in: source).map { "\($0.line):\($0.column)" } == expected)
  }

  @Test(
    "leave what is an answer's own",
    arguments: [
      "struct Mine { struct Task {}; enum Duration {} }", "struct Money { static func <= (a: Money, b: Money) -> Bool { true } }",
      "struct Money {}\nfunc == (a: Money, b: Money) -> Bool { true }", "infix operator |>\nfunc |> (a: Int, b: Int) -> Int { a }",
      "struct Mine {}\nextension Mine { var isEmpty: Bool { true } }", "extension Array { var middle: Int { count / 2 } }",
      "import struct Practice.World", "func f() { struct Result {} }", "extension Mine { func map() {} }\nstruct Mine {}",
      "actor Limiter { func run() {} }", "func withTimeout() {}", "enum Sky: Error { case Task, Check }",
      "enum Own { struct Part {} }\nextension Own.Part { var isEmpty: Bool { true } }", "let a: Shape = .fail\nfunc script() {}",
      "struct Own {}\ntypealias Mine = Own\nextension Mine { func map() {} }",
    ])
  func own(_ source: String) {
    #expect(SourceRules(forbidden: [], checks: "let a = answers.isEmpty && keys.map { $0 }").violations(in: source) == [])
  }

  @Test(
    "let an answer declare what its exercise asks for",
    arguments: [
      "extension Array { func map() {} }", "extension Array { static func == (a: Self, b: Self) -> Bool { true } }",
      "struct Task {}", "func == (a: Int, b: Int) -> Bool { true }",
    ])
  func wanted(_ source: String) {
    var rules = SourceRules(forbidden: [], checks: "let a = keys.map { $0 }")
    #expect(rules.violations(in: source).count == 1)
    rules.samples = ["func f() { struct Task {}; func map() {}; let map = 1; func == (a: Int, b: Int) -> Bool { true } }"]
    #expect(rules.violations(in: source).count == 1, "what stands in a body is not asked for")
    rules.samples = ["", source]
    #expect(rules.violations(in: source) == [])
  }

  @Test(
    "say the construct, the author's reason, and what to use instead unless that is forbidden, too",
    arguments: [
      (["usleep"], nil, "usleep(1)", "this exercise forbids 'usleep'; suspend with 'Task.sleep'"),
      (["usleep", "Task.sleep"], nil, "usleep(1)", "this exercise forbids 'usleep'; suspend with 'await'"),
      (["print"], nil, "print(1)", "this exercise forbids 'print': solve it without"),
      (["print"], "nobody reads it", "print(1)", "this exercise forbids 'print': nobody reads it"),
      (
        ["Task.detached"], "children only", "Task<Int, Never>.detached {}",
        "this exercise forbids 'Task.detached', here as 'Task<Int, Never>.detached': children only; "
          + "make it a child: 'async let', or 'addTask' of a task group"
      ),
      (
        ["import Dispatch"], nil, "DispatchGroup()",
        "this exercise forbids 'import Dispatch', which 'DispatchGroup' is from; start work in a task group and wait with 'await'"
      ),
    ] as [([String], String?, String, String)])
  func words(_ constructs: [String], _ why: String?, _ code: String, _ message: String) {
    let bans = constructs.compactMap { Construct($0).map { Ban($0, why: why) } }
    #expect(SourceRules(forbidden: bans).violations(in: "func f() { \(code) }").map(\.message) == [message])
  }

  @Test("say what to call it instead")
  func names() {
    let messages = SourceRules(forbidden: []).violations(in: "struct Check {}\nfunc zip() {}").map(\.message)
    #expect(messages.first?.contains("'MyCheck'") == true)
    #expect(messages.last?.contains("hides the standard library's, from the checks too") == true)
    #expect(messages.last?.contains("'myZip'") == true)
  }
}
