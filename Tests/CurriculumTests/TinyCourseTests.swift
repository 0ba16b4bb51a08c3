import TestSupport
import Testing

@testable import Curriculum

@Suite("The tiny course")
struct TinyCourseTests {
  @Test("has nothing wrong with it")
  func clean() throws {
    #expect(try Course.load(at: fixture("TinyCourse")).diagnostics == [])
    #expect(try Outline.load(at: fixture("TinyCourse")).diagnostics == [])
  }

  @Test("has a list with all names in the lesson's order")
  func outline() throws {
    let lesson = try #require(try Outline.load(at: fixture("TinyCourse")).lesson("tiny"))
    #expect(lesson.number == 1)
    #expect(lesson.title == "A course to know by heart")
    #expect(lesson.python == "asyncio.gather")
    #expect(lesson.minutes == 2)
    #expect(lesson.swift == "6.2")
    #expect(
      lesson.demos == [.init(name: "one-call", variants: []), .init(name: "two-calls", variants: ["in-a-row", "together"])])
    #expect(lesson.exercises == ["passes", "cheats", "crashes", "floods", "hangs", "loops", "reads-input"])
  }

  @Test("has steps with their pieces and lines")
  func steps() throws {
    let lesson = try #require(try Course.load(at: fixture("TinyCourse")).lesson("tiny"))
    #expect(lesson.steps.map(\.title) == ["One wait", "Two waits"])
    #expect(lesson.steps.map(\.line) == [12, 23])
    let one = try #require(lesson.steps.first)
    #expect(one.pieces.first == Piece(content: .prose("A single call of 100 ms."), line: 14))
    guard case .demo(let block) = one.pieces[1].content, case .quote(let quote) = one.pieces[2].content else {
      Issue.record("the first step has a demo and a quote")
      return
    }
    #expect(block.caption == "Nothing runs while the answer is on its way.")
    #expect(block.variants.map(\.name) == [nil])
    #expect(block.variants.map(\.cores) == [2])
    #expect(quote.lines == 5...7)
    #expect(quote.text.first == "    let api = Service(\"api\", latency: .milliseconds(100))")
    #expect(lesson.steps[1].pieces.count == 3)
    guard case .predict(let prediction) = lesson.steps[1].pieces[1].content else {
      Issue.record("the second step asks something")
      return
    }
    #expect(prediction.choices == ["100", "200"])
    #expect(prediction.observation == .duration(DemoReference(demo: "two-calls", variant: "together")))
    #expect(prediction.answers == ["200": "Each starts before the other is awaited."])
    #expect(lesson.steps[1].pieces[2].content == .exercise("passes"))
  }

  @Test("has an exercise with hints and a mistake")
  func exercise() throws {
    let exercise = try #require(try Course.load(at: fixture("TinyCourse")).lesson("tiny")?.exercise("passes"))
    #expect(exercise.id == "tiny/passes")
    #expect(exercise.title == "Both at once")
    #expect(exercise.textLine == 4)
    #expect(exercise.hints == ["Who has to wait for whom?", "`async let` starts a call without waiting for it."])
    let mistake = try #require(exercise.mistakes.first)
    #expect(mistake.name == "serial")
    #expect(mistake.caughtBy == .check("C1"))
    #expect(mistake.explanation == "The second call waits for the first; start both, then await.")
  }
}
