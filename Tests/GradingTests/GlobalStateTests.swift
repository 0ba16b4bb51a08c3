import Testing

@testable import Grading

@Suite("Global state")
struct GlobalStateTests {
  @Test(
    "is what one schedule would leave to the next",
    arguments: [
      "var count = 0", "nonisolated(unsafe) var count = 0", "let cache = Cache()", "let lock = Mutex(0)",
      "enum Box { static var last: String? }", "struct Box { static let shared = Box() }",
      "actor Store { static let one = Store() }",
      "var seen = 0 { didSet { print(seen) } }", "#if DEBUG\nvar count = 0\n#endif",
      "extension Int { static let made = next() }",
      "@MainActor var count = 0", "let table = [1: Cache()]", "let lock = Mutex<Int>(0)", "let one = makeStore()",
      "enum Trace { @TaskLocal static var box = Box() }",
      "let shared = Store.make()", "let stores = (1...3).map { Store($0) }",
    ])
  func found(_ source: String) {
    #expect(GlobalState(in: source).isDeclared)
  }

  @Test(
    "is not what lies in functions and objects, nor a constant",
    arguments: [
      "let limit = 3", "let names = [\"a\", \"b\"]", "func f() { var count = 0; count += 1 }", "actor Store { var count = 0 }",
      "struct Page { let user: String; var feed: [String] }", "var now: Int { 3 }",
      "enum Box { static var now: Int { get { 3 } } }",
      "let pause: Duration = .milliseconds(5)", "let pause = Duration.seconds(1)", "let f = { (x: Int) in Cache(x) }",
      "let keys = (1...3).map { \"users/\\($0)\" }", "let names = String(3)", "let all = [Int](repeating: 0, count: 3)",
      "let few = keys.prefix(2)", "enum Trace { @TaskLocal static var id: Int? }", "@TaskLocal var name = \"none\"",
      "let pairs = zip([1], [2]).map { $0 }",
      "func f() { let box = Box(); class Box { var count = 0 } }", "static func f() {}", "",
    ])
  func absent(_ source: String) {
    #expect(!GlobalState(in: source).isDeclared)
  }

  @Test("is not the list of an exercise's checks")
  func checks() {
    let source = "@main enum Solved: Exercise { static let checks = [Check(\"C1\", \"holds\") { _ in }] }"
    #expect(GlobalState(in: source).isDeclared)
    #expect(!GlobalState(in: source, except: "checks").isDeclared)
    #expect(GlobalState(in: "let cache = Cache()\n" + source, except: "checks").isDeclared)
  }
}
