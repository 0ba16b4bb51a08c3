import Curriculum
import SwiftParser
import Testing

@testable import Grading

@Suite("The syntax of checks")
struct CheckRulesTests {
  private static func problems(_ body: String, _ strategies: String = "", also: String = "") -> [String] {
    let source = """
      @main enum Checks: Exercise {
        static let checks = [
          Check("C1", "title"\(strategies)) { world in \(body) }
        ]
        \(also)
      }
      """
    return CheckRules(Parser.parse(source: source), file: "checks.swift").problems.map { "\($0.line): \($0.message)" }
  }

  @Test(
    "may not read the wall clock",
    arguments: [
      ("let d = Date()", "Date()"), ("_ = Date.now", "Date.now"), ("_ = Foundation.Date()", "Date()"),
      ("_ = Date.init()", "Date()"),
      ("_ = Date(timeIntervalSinceNow: 3)", "Date(timeIntervalSinceNow:)"),
      ("_ = start.timeIntervalSinceNow", "timeIntervalSinceNow"),
      ("clock_gettime(CLOCK_MONOTONIC, &t)", "clock_gettime"), ("gettimeofday(&t, nil)", "gettimeofday"), ("_ = time(nil)", "time"),
      ("_ = Glibc.time(nil)", "time"), ("_ = DispatchTime.now()", "DispatchTime.now"),
      ("_ = ProcessInfo.processInfo.systemUptime", "systemUptime"), ("_ = CFAbsoluteTimeGetCurrent()", "CFAbsoluteTimeGetCurrent"),
    ])
  func clocks(_ body: String, _ name: String) {
    #expect(Self.problems(body) == ["3: a check may not read the wall clock with '\(name)'"])
  }

  @Test(
    "may use what the machine simulates, and names of its own",
    arguments: [
      "_ = ContinuousClock.now; _ = SuspendingClock().now", "_ = Int.random(in: 1...3); _ = UUID(); _ = [1].shuffled()",
      "_ = Date(timeIntervalSince1970: 0)", "_ = \"Date()\" // Date()", "_ = world.now", "_ = api.time(3); _ = lap.clock",
    ])
  func simulated(_ body: String) { #expect(Self.problems(body).isEmpty) }

  @Test("may have functions that are called like those of C")
  func own() { #expect(Self.problems("_ = time(3)", also: "static func time(_ n: Int) -> Int { n }").isEmpty) }

  @Test("may not use numbers that are not the schedule's", arguments: ["arc4random()", "rand()", "Glibc.random()", "drand48()"])
  func numbers(_ call: String) {
    #expect(Self.problems("_ = \(call)").allSatisfy { $0.hasSuffix("whose numbers are not the schedule's") })
    #expect(Self.problems("_ = \(call)").count == 1)
  }

  @Test("of demos may use what repeats from run to run, and nothing else")
  func demos() {
    func told(_ body: String) -> [String] {
      ForeignCalls(in: Parser.parse(source: "func main() { \(body) }"), of: .demo).found.map(\.message)
    }
    #expect(told("_ = arc4random_uniform(3)") == ["a demo may not use 'arc4random_uniform', whose numbers differ from run to run"])
    #expect(told("_ = rand(); _ = Date(); _ = Int.random(in: 1...3)").isEmpty)
  }

  @Test("may not look at times where the clock races, neither here nor in a function that is called")
  func racing() {
    let told = "is a time, and C1 runs under '.racing', where times mean nothing"
    #expect(Self.problems("_ = world.now", ", .schedules(9), .racing(9)") == ["3: 'world.now' \(told)"])
    #expect(Self.problems("_ = api.startedAt(\"a\")", ", Check.Strategy.racing(9)") == ["3: 'api.startedAt' \(told)"])
    let helper =
      "static func late(_ world: World) -> Bool { deeper(world) }\n  static func deeper(_ w: World) -> Bool { w.now > .zero }"
    #expect(Self.problems("_ = late(world)", ", .racing(9)", also: helper) == ["6: 'w.now' \(told)"])
    #expect(Self.problems("_ = late(world)", ", .schedules(9)", also: helper).isEmpty)
    #expect(Self.problems("_ = world.cancelledAt", ", .racing(9)").isEmpty)
  }

  @Test("tells the checks, each with its place; ids that are not written out have none")
  func list() {
    let list = CheckList(
      in: "let a = [\n  Check(\"C1\", \"x\") { _ in },\n  Practice.Check(\"ä2\", \"y\", body: f), Check(id, \"z\") { _ in }]")
    #expect(list.entries.map(\.id) == ["C1", "ä2"])
    #expect(list.place(of: "ä2") == Place(line: 3, column: 3))
    #expect(list.place(of: "id") == nil)
  }

  private static func text(_ task: String, _ ids: String...) -> TaskTextRules {
    let checks = CheckList(in: ids.map { "let x = Check(\"\($0)\", \"t\") { _ in }" }.joined(separator: "\n"))
    let exercise = Exercise(lesson: "l", name: "e", folder: "e")
    return TaskTextRules(exercise, task: SourceText(path: "exercise.md", text: task), checks: checks)
  }

  @Test("is compared to what the task says is checked")
  func task() {
    #expect(Self.text("- **C1** a\n- **C2** b", "C1", "C2").problems.isEmpty)
    #expect(Self.text("- **C1** a **bold** **MAX**", "C1").problems.isEmpty)
    let missing = Self.text("- **C1** a", "C1", "C2")
    #expect(missing.problems.map(\.message) == ["the text lists checks and leaves out 'C2'"])
    let stale = Self.text("x\n- **C1** and **C3**", "C1")
    #expect(stale.problems.map { "\($0.line):\($0.column) \($0.message)" } == ["2:16 there is no check 'C3'"])
    let silent = Self.text("nothing", "C1")
    #expect(silent.problems.isEmpty && silent.notes.map(\.message) == ["the text names none of the checks C1"])
    #expect(Self.text("- **C1**", "C1", "C1").problems.map(\.message) == ["a second check is called 'C1'"])
    #expect(Self.text("nothing").problems.map(\.message) == ["there is no check with an id that is written out"])
  }
}
