import Recording
import Testing
import Timeline

@Suite("The notation of timelines")
struct NotationTests {
  @Test("Lanes, states and times are what the text says")
  func reading() throws {
    let timeline = try Timeline(
      notation: """
        main     #g----------#]
          a        |s---|k--!
          b        :::BB
        """)
    #expect(timeline.lanes.map(\.name) == ["main", "a", "b"])
    #expect(timeline.lanes.map(\.parent) == [nil, 1, 1])
    #expect(timeline.lanes.map(\.outcome) == [.done, .failed, nil])
    #expect(timeline.lanes[0].spans.map(\.state) == [.running, .waiting, .running])
    #expect(timeline.lanes[0].spans.map(\.from) == [0, 10_000_000, 120_000_000])
    #expect(timeline.lanes[1].createdAt == 20_000_000)
    #expect(timeline.lanes[1].spans.map(\.wait) == [nil, .sleep, nil, .continuation, nil])
    #expect(timeline.lanes[1].spans.map(\.from) == [20, 20, 70, 70, 110].map { $0 * 1_000_000 })
    #expect(timeline.lanes[2].spans.map(\.state) == [.ready, .running, .blocked, .running])
    #expect(timeline.outcome == .stopped)
    #expect(timeline.duration == 130_000_000)
  }

  @Test(
    "What makes no sense is an error with its line",
    arguments: [
      ("main  |s--]\n  a   --", "line 2: '-' follows no wait"), ("main  |s--]\n  a   |Z", "line 2: 'Z' means nothing"),
      ("main", "line 1: a name, two spaces, a lane"), ("main  |s--]\nb", "line 2: a name, two spaces, a lane"),
      ("main  |s--]\nb       ", "line 2: an empty lane"),
    ])
  func errors(in notation: String, are expected: String) {
    #expect {
      try Timeline(notation: notation)
    } throws: { error in
      "\(error)" == expected
    }
  }
}
