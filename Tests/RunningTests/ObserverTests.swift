import Curriculum
import Recording
import Testing
import Timeline

@testable import Running

@Suite("The answer of a prediction")
struct ObserverTests {
  /// Two calls of 100 ms in a row, then a third task that is over after 50.5 ms; three marks.
  private static func run(_ variant: String? = nil, longer: Double = 0) -> Run {
    var script = EventScript()
    script.task(1, "main", kind: .main)
    script.run(1, at: 0)
    script.mark("begin", 1, at: 0)
    script.task(2, "child", parent: 1, at: 0)
    script.call(2, "api a", from: 0, to: 50.5)
    script.mark("half", 2, at: 50.5)
    script.end(2, at: 50.5)
    script.call(1, "api b", from: 0, to: 200 + longer)
    script.mark("begin", 1, at: 200 + longer)
    script.end(1, at: 200 + longer)
    script.endRun(at: 200 + longer)
    return Run(demo: "tiny/two", variant: variant, output: "\n first \nsecond\n\n", wall: 0, timeline: script.timeline)
  }

  @Test(
    "is what the recording shows",
    arguments: [
      ("duration of two", "200"),
      ("tasks of two", "2"),
      ("peak in flight of two", "2"),
      ("peak running of two", "1"),
      ("count of mark \"begin\" in two", "2"),
      ("count of mark \"nowhere\" in two", "0"),
      ("order of marks in two", "begin, half, begin"),
      ("time of mark \"begin\" in two", "0"),
      ("time of mark \"half\" in two", "50.5"),
      ("time of mark \"nowhere\" in two", nil),
      ("output of two", "first \nsecond"),
      ("line 1 of output of two", ""),
      ("line 2 of output of two", "first"),
      ("line 3 of output of two", "second"),
      ("line 9 of output of two", nil),
    ])
  func answer(to phrase: String, is expected: String?) throws {
    let observation = try #require(Observation(phrase))
    let observer = Observer(runs: [(reference: DemoReference(demo: "two"), run: Self.run())])
    #expect(observer.answer(to: observation) == expected)
  }

  @Test("names the variant that ends first")
  func first() throws {
    let observation = try #require(Observation("first to end of two:slow and two:fast"))
    let observer = Observer(runs: [
      (reference: DemoReference(demo: "two", variant: "slow"), run: Self.run("slow", longer: 10)),
      (reference: DemoReference(demo: "two", variant: "fast"), run: Self.run("fast")),
    ])
    #expect(observer.answer(to: observation) == "fast")
  }

  @Test("is none when nothing ran")
  func none() throws {
    #expect(Observer(runs: []).answer(to: try #require(Observation("duration of two"))) == nil)
  }
}
