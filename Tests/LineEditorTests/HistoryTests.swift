import PseudoTerminal
import Testing

@testable import LineEditor

@Suite("History")
struct HistoryTests {
  @Test("Each line is kept once, the newest last; blank and private lines are not kept")
  func once() {
    var history = LineHistory(limit: 3)
    let kept = ["a", "b", "a", "", " secret", "\t", "c", "d"].map { history.add($0) }
    #expect(kept == [true, true, true, false, false, false, true, true])
    #expect(history.entries == ["a", "c", "d"])
  }

  @Test("Up walks through entries that begin with what was typed, and Down returns to it")
  func walk() {
    var history = LineHistory()
    for line in ["run gather", "check gather/fetch-all", "run queue", "quit"] { history.add(line) }
    var walk = HistoryWalk()
    #expect(walk.older(than: "run", in: history) == "run queue")
    #expect(walk.older(than: "run queue", in: history) == "run gather")
    #expect(walk.older(than: "run gather", in: history) == nil)
    #expect(walk.newer(than: "run gather", in: history) == "run queue")
    #expect(walk.newer(than: "run queue", in: history) == "run")
    #expect(walk.newer(than: "run", in: history) == nil)
    #expect(walk.older(than: "", in: history) == "quit")
    // An edited entry begins another walk.
    #expect(walk.older(than: "check", in: history) == "check gather/fetch-all")
  }

  @Test("A regular expression's characters are plain text in the search")
  func literal() {
    var history = LineHistory()
    for line in ["a.c", "abc"] { history.add(line) }
    var walk = HistoryWalk()
    #expect(walk.older(than: "a.", in: history) == "a.c")
  }

  @Test("Up and Down move inside a text of several lines", arguments: [(0, -1, 3), (2, -1, 6), (5, 1, 9), (8, 3, -1), (14, 7, -1)])
  func rows(cursor: Int, above: Int, below: Int) {
    let rows = TextRows("ab\nécd\nlonger")
    #expect(rows.above(cursor) ?? -1 == above)
    #expect(rows.below(cursor) ?? -1 == below)
  }

  @Test("Up recalls, a prefix narrows, and a text of several lines comes back whole")
  func recall() throws {
    let probe = try Probe()
    for line in ["run gather", "check it", "run queue"] {
      try probe.terminal.send(line)
      try probe.enter("got [\(line)]")
    }
    try probe.terminal.send(Key.paste("x\ry"))
    try probe.enter("got [x\\ny]")
    try probe.type("run" + Key.up, shown: "lanes> run queue")
    try probe.type(Key.up, shown: "lanes> run gather")
    try probe.type(Key.down + Key.down, shown: "lanes> run")
    try probe.terminal.send(Key.control("U") + Key.up)
    try probe.terminal.wait(for: "both lines") { $0.text.hasSuffix("lanes> x\ny") }
    try probe.terminal.send(Key.up + "z")
    try probe.enter("got [xz\\ny]")
    try probe.terminal.send(Key.control("R") + "che" + Key.enter)
    try probe.terminal.wait(for: "the found line") { $0.everything.components("got [check it]") == 3 }
  }

  @Test("A line that begins with a space is not recalled")
  func privacy() throws {
    let probe = try Probe()
    try probe.terminal.send("open")
    try probe.enter("got [open]")
    try probe.terminal.send(" secret")
    try probe.enter("got [ secret] private")
    try probe.type(Key.up, shown: "lanes> open")
  }
}
