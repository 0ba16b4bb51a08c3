import Testing

@testable import Curriculum

@Suite("What a prediction observes")
struct ObservationTests {
  static let demo = DemoReference(demo: "d")
  static let both = [DemoReference(demo: "d", variant: "a"), DemoReference(demo: "d", variant: "b")]

  @Test(
    "is written in one of ten forms",
    arguments: [
      ("duration of d", Observation.duration(demo)),
      ("  duration   of d:a ", .duration(DemoReference(demo: "d", variant: "a"))),
      ("peak running of d", .peakRunning(demo)),
      ("peak in flight of d", .peakInFlight(demo)),
      ("tasks of d", .tasks(demo)),
      ("count of mark \"got it\" in d", .markCount("got it", demo)),
      ("order of marks in d", .markOrder(demo)),
      ("time of mark \"in\" in d", .markTime("in", demo)),
      ("output of d", .output(demo)),
      ("line 3 of output of d", .outputLine(3, demo)),
      ("first to end of d:a and d:b", .firstToEnd(both)),
    ])
  func forms(_ text: String, mean expected: Observation) {
    #expect(Observation(text) == expected)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "duration", "duration of", "duration of d e", "duration of d:", "duration of :a", "Duration of d",
      "line 0 of output of d",
      "line x of output of d", "count of mark x in d", "count of mark \"x in d", "first to end of d:a", "first to end of d:a and",
      "time of mark \"x\" of d",
    ])
  func refused(_ text: String) {
    #expect(Observation(text) == nil)
  }
}
