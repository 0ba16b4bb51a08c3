import Testing

@testable import Curriculum

@Suite("Names that people type")
struct ResolutionTests {
  @Test(
    "give one exercise, a choice, or a suggestion",
    arguments: [
      ("gather/fetch-all", Resolution.found("gather/fetch-all")),
      ("locks", .found("locks/counter")),
      ("gather/f", .ambiguous(["gather/fetch-all", "gather/first-wins"])),
      ("gather/fetch-al1", .unknown(nearest: "gather/fetch-all")),
      ("", .unknown(nearest: nil)),
      ("   ", .unknown(nearest: nil)),
      ("/", .unknown(nearest: nil)),
      ("gather", .ambiguous(["gather/fetch-all", "gather/first-wins"])),
      ("g/fetch", .found("gather/fetch-all")),
      ("counter", .found("locks/counter")),
      ("cou", .found("locks/counter")),
      ("LOCKS/Counter", .found("locks/counter")),
      ("gather/fetch-all.swift", .found("gather/fetch-all")),
      ("locks/", .found("locks/counter")),
      ("zzzzzz", .unknown(nearest: nil)),
      ("countre", .unknown(nearest: "locks/counter")),
      ("lokcs", .unknown(nearest: "locks/counter")),
    ])
  func exercises(of typed: String, is expected: Resolution) {
    #expect(Resolution(of: typed, in: ["gather/fetch-all", "gather/first-wins", "locks/counter"]) == expected)
  }

  static var course: [LessonSummary] {
    var gather = LessonSummary(number: 2, id: "gather", folder: "/c/02-gather")
    gather.demos = [
      .init(name: "sequential-vs-gather", variants: ["gather", "in-a-row", "too-early"]), .init(name: "late-error", variants: []),
    ]
    gather.exercises = ["fetch-all"]
    var bounded = LessonSummary(number: 3, id: "bounded-concurrency", folder: "/c/03-bounded-concurrency")
    bounded.demos = [.init(name: "stuck-waiter", variants: ["wrong", "right"]), .init(name: "gates", variants: [])]
    bounded.exercises = ["map-bounded", "limiter"]
    return [gather, bounded]
  }

  @Test(
    "give a demo, a lesson's first one, or a variant",
    arguments: [
      ("gather", Resolution.found("gather/sequential-vs-gather")),
      ("02", .found("gather/sequential-vs-gather")),
      ("2", .found("gather/sequential-vs-gather")),
      ("02-gather", .found("gather/sequential-vs-gather")),
      ("02-gather/late-error", .found("gather/late-error")),
      ("gather/sequential-vs-gather:in-a-row", .found("gather/sequential-vs-gather:in-a-row")),
      ("gather:in", .found("gather/sequential-vs-gather:in-a-row")),
      ("sequential-vs-gather:too-early", .found("gather/sequential-vs-gather:too-early")),
      ("seq", .found("gather/sequential-vs-gather")),
      ("gather/sequential-vs-gather:in-a-raw", .unknown(nearest: "gather/sequential-vs-gather:in-a-row")),
      ("gather:", .unknown(nearest: "gather/sequential-vs-gather")),
      ("ga", .ambiguous(["gather/sequential-vs-gather", "bounded-concurrency/gates"])),
      ("bounded", .found("bounded-concurrency/stuck-waiter")),
      ("3/stuck:w", .found("bounded-concurrency/stuck-waiter:wrong")),
      ("4", .unknown(nearest: nil)),
      ("gathr", .unknown(nearest: "gather/sequential-vs-gather")),
    ])
  func demos(of typed: String, is expected: Resolution) {
    #expect(Names(Self.course).demo(typed) == expected)
  }

  @Test(
    "give a lesson",
    arguments: [
      ("2", Resolution.found("gather")), ("003", .found("bounded-concurrency")), ("b", .found("bounded-concurrency")),
      ("03-bounded-concurrency", .found("bounded-concurrency")), ("gahter", .unknown(nearest: "gather")),
      ("1", .unknown(nearest: nil)),
      ("99999999999999999999", .unknown(nearest: nil)),
    ])
  func lessons(of typed: String, is expected: Resolution) {
    #expect(Names(Self.course).lesson(typed) == expected)
  }

  @Test("that are unknown become an error with the nearest name and a command to run")
  func error() {
    let error = #expect(throws: LanesError.self) { try Names(Self.course).find(.exercise, "gather/fetch-al1", command: "check") }
    #expect(error?.code == .notInCourse)
    #expect(error?.code.exitStatus == 66)
    #expect(
      error?.description == """
        no exercise named 'gather/fetch-al1'
          nearest: gather/fetch-all
          try: lanes check gather/fetch-all
        """)
  }

  @Test("that are ambiguous become a usage error that lists the choices")
  func ambiguity() {
    let error = #expect(throws: LanesError.self) { try Names(Self.course).find(.exercise, "bounded", command: "check") }
    #expect(error?.code.exitStatus == 64)
    #expect(error?.message == "'bounded' could be bounded-concurrency/map-bounded, bounded-concurrency/limiter")
  }

  @Test(
    "are compared by edits, a swap of neighbours being one",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("demo", "demmo", 1), ("gather", "gahter", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ])
  func distance(from first: String, to second: String, is expected: Int) {
    #expect(editDistance(first, second) == expected)
    #expect(editDistance(second, first) == expected)
  }
}
