import Curriculum
import Display
import Foundation
import Testing

@testable import Grading

@Suite("What a verification says")
struct VerificationViewTests {
  private static var sample: Verification {
    var value = Verification()
    (value.counts.lessons, value.counts.demos, value.counts.variants, value.counts.variantsAsExpected) = (1, 2, 3, 2)
    (value.counts.exercises, value.counts.startersRejected, value.counts.mistakes, value.counts.mistakesCaught) = (1, 1, 2, 1)
    value.problems = [Diagnostic(file: "/c/01-a/lesson.md", line: 3, column: 7, message: "it is \u{1B}[31m wrong", fix: "mend it")]
    value.notes = [Diagnostic(file: "/c/01-a/x.swift", message: "look", fix: "see")]
    value.wallMilliseconds = 2_340
    return value
  }

  private static func text(_ value: Verification) -> [String] {
    VerificationView(value).lines(in: Layout(columns: 400)).map(\.plain)
  }

  @Test("is a place, a message and a fix for each problem, and a sentence")
  func people() {
    let lines = Self.text(Self.sample)
    #expect(lines[0] == "/c/01-a/x.swift:1:1: note: look")
    #expect(lines[2].hasPrefix("/c/01-a/lesson.md:3:7: error: it is "))
    #expect(!lines[2].contains("\u{1B}"))
    #expect(lines[3] == "  fix: mend it")
    #expect(lines[5].hasPrefix("1 problem in 1 lesson: 2 demos, 2 of 3 programs ending as expected"))
    #expect(lines[6] == "2.3 s, 2.3 s for each exercise")
  }

  @Test("says whether everything is proven, or how far it came")
  func headlines() {
    var value = Self.sample
    value.problems = []
    #expect(value.passed && Self.text(value).contains { $0.hasPrefix("1 lesson proven: ") })
    value.wasInterrupted = true
    #expect(!value.passed && Self.text(value).contains { $0.hasPrefix("interrupted with 0 problems until then: ") })
  }

  @Test("has the keys of the documented shape")
  func programs() throws {
    let data = try JSONEncoder().encode(Self.sample)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let keys = [
      "passed", "lessons", "demos", "exercises", "starters_rejected", "solutions_passed", "mistakes_caught", "mistakes",
      "predictions",
      "problems",
    ]
    #expect(keys.allSatisfy { object[$0] != nil })
    let problem = try #require((object["problems"] as? [[String: Any]])?.first)
    #expect(Set(problem.keys) == ["file", "line", "column", "message", "fix"])
  }

  @Test("names files as the course was named")
  func moved() {
    let moved = Self.sample.moved(from: "/c", to: "courses/c")
    #expect(moved.problems.first?.file == "courses/c/01-a/lesson.md")
    #expect(Self.sample.moved(from: "/c/01", to: "x").problems == Self.sample.problems)
  }
}
