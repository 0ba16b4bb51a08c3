extension BrokenLesson {
  private static let solution = """
    async let left = api.call("left")
      async let right = api.call("right")
      return try await [left, right]
    """
  private static let serial = "[try await api.call(\"left\"), try await api.call(\"right\")]"

  static let all =
    (answers + checks).map { $0.keeping(.exercise) } + (demos + alike + predictions + quotes).map { $0.keeping(.demo) } + links

  private static let answers = [
    BrokenLesson(
      "starter-passes", exercise("starter.swift", "[]\n", solution + "\n"), file: "exercises/both/starter.swift",
      message: "the starter of 'starter-passes/both' passes every check", fix: "take out of it what the task asks for"),
    BrokenLesson(
      "solution-fails", exercise("solution.swift", solution, serial), file: "exercises/both/checks.swift", line: 5, column: 5,
      message: "the solution of 'solution-fails/both' fails B1, 'both at once'", fix: "--replay v1."),
    BrokenLesson(
      "solution-does-not-compile", exercise("solution.swift", "[left, right]", "[left, write]"),
      file: "exercises/both/solution.swift", line: 6, column: 27, message: "does not compile: cannot find 'write' in scope",
      fix: "mend the solution"),
    BrokenLesson(
      "mistake-corrected", exercise("mistakes/one-by-one.swift", serial, solution),
      file: "exercises/both/mistakes/one-by-one.swift",
      column: 16, message: "'B1' is to catch this mistake, and it passes every check", fix: "write a check that fails it"),
    BrokenLesson(
      "caught-elsewhere", exercise("mistakes/one-by-one.swift", "by: B1", "by: B2"),
      file: "exercises/both/mistakes/one-by-one.swift",
      column: 16, message: "'B2' is to catch this mistake, but B1 catches it under v1.", fix: "write '//! caught by: B1'"),
    BrokenLesson(
      "caught-by-nothing", exercise("mistakes/one-by-one.swift", "by: B1", "by: B9"),
      file: "exercises/both/mistakes/one-by-one.swift",
      column: 16, message: "no check and no finding is called 'B9'", fix: "write 'B1'"),
  ]

  private static let checks = [
    BrokenLesson(
      "wall-clock", exercise("checks.swift", "import Practice", "import Foundation\nimport Practice"),
      exercise("checks.swift", "\"It took \\(world.now).\"", "\"It is \\(Date()).\""), file: "exercises/both/checks.swift",
      line: 16,
      column: 58, message: "read the wall clock with 'Date()'", fix: "use 'world.now'"),
    BrokenLesson(
      "racing-time", exercise("checks.swift", "\"in their order\")", "\"in their order\", .racing(50))"),
      exercise(
        "checks.swift", "world.now < .milliseconds(10), \"It took \\(world.now).\"", "world.now >= .zero, \"It took none.\""),
      file: "exercises/both/checks.swift", line: 15, column: 18, message: "'world.now' is a time, and B2 runs under '.racing'",
      fix: "under '.schedules'"),
    BrokenLesson(
      "left-out", exercise("exercise.md", "- **B2** The answers", "- The answers"), file: "exercises/both/exercise.md", line: 8,
      message: "the text lists checks and leaves out 'B2'", fix: "add '- **B2** …'"),
    BrokenLesson(
      "empty-hint", exercise("hints.md", "`async let` begins without waiting.\n", ""), file: "exercises/both/hints.md",
      message: "hint 2 is empty", fix: "write it, or remove its heading"),
  ]

  private static let demos = [
    BrokenLesson(
      "no-deadlock", demo("stuck.swift", "for await answer in answers { print(answer) }\n    line.finish()", "line.finish()"),
      demo("stuck.swift", "let (answers, line)", "let (_, line)"), file: "lesson.md", line: 23,
      message: "no-deadlock/line:stuck ended as 'finished', not as 'deadlock'", fix: "or write 'expect: finished'"),
    BrokenLesson(
      "unannounced", lesson("{name: stuck, expect: deadlock}", "stuck"), file: "lesson.md", line: 20,
      message: "unannounced/line:stuck ended as 'deadlock', not as 'finished'", fix: "write 'expect: deadlock'"),
    BrokenLesson(
      "demo-does-not-compile", demo("stuck.swift", "line.finish()", "line.end()"), file: "demos/line/stuck.swift", line: 7,
      column: 10,
      message: "the demo 'demo-does-not-compile/line:stuck' does not compile: value of type", fix: "mend it"),
  ]

  private static let served = """
    import Practice

    @main struct Served {
      static func main() async throws {
        let api = Service("api", latency: .milliseconds(10))
        _ = try await api.call("a")
        mark("first")
        _ = try await api.call("b")
        mark("second")
      }
    }

    """

  private static let alike = [
    BrokenLesson(
      "nothing-differs", lesson("{name: stuck, expect: deadlock}", "stuck"), demo("stuck.swift", "", served), file: "lesson.md",
      line: 20, message: "nothing in the pictures of served and stuck differs", fix: "mark the moment that matters")
  ]

  private static let predictions = [
    BrokenLesson(
      "choices-lack-it", lesson("[10, 20, 30]", "[10, 30]"), file: "lesson.md", line: 14,
      message: "the answer is '20', and the choices are '10', '30'", fix: "add '20' to the choices"),
    BrokenLesson(
      "shows-nothing", lesson("observe: duration of line:served", "observe: time of mark \"third\" in line:served"),
      file: "lesson.md",
      line: 14, message: "the demo does not show what the prediction observes", fix: "observe something that it does"),
    BrokenLesson(
      "any-order",
      demo("served.swift", "_ = try await api.call(\"a\")\n    mark(\"first\")", "async let other: Void = mark(\"first\")"),
      demo(
        "served.swift", "_ = try await api.call(\"b\")\n    mark(\"second\")",
        "async let last: Void = mark(\"second\")\n    _ = await (other, last)\n    _ = try await api.call(\"b\")\n    _ = try await api.call(\"a\")"
      ),
      file: "lesson.md", line: 26,
      message: "the answer depends on the order of execution: 'first, second' first come, first served",
      fix: "observe something that is the same in every order"),
    BrokenLesson(
      "any-cores", lesson("cores: 4\n", ""),
      demo(
        "served.swift", "_ = try await api.call(\"a\")",
        "async let other: Void = compute(.milliseconds(10))\n    compute(.milliseconds(10))\n    await other"),
      file: "lesson.md", line: 13, message: "the answer is '20' on 4 cores and '30' on 1", fix: "write 'cores: 4'"),
  ]

  private static let links = [
    BrokenLesson(
      "no-such-file", lesson("(exercises/both/exercise.md)", "(exercises/both/exercises.md)"), file: "lesson.md", line: 9,
      column: 57,
      message: "the link leads to 'exercises/both/exercises.md', which is not there", fix: "write 'exercises/both/exercise.md'"),
    BrokenLesson(
      "no-such-heading", lesson("(#two-in-line)", "(#two-in-a-line)"), file: "lesson.md", line: 34, column: 21,
      message: "no heading of this file is called '#two-in-a-line'", fix: "write '#two-in-line'"),
  ]

  private static let quotes = [
    BrokenLesson(
      "no-such-lines", lesson("lines=5-8", "lines=5-80"), file: "lesson.md", line: 11, column: 45,
      message: "'demos/line/served.swift' has 11 lines, so 5-80 is not there", fix: "quote lines from 1 to 11"),
    BrokenLesson(
      "unknown-key", lesson("observe: duration of", "observes: x\nobserve: duration of"), file: "lesson.md", line: 16,
      message: "the predict block has no key 'observes'", fix: "observe"),
  ]
}
