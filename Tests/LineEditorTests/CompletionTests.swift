import PseudoTerminal
import Testing

@testable import LineEditor

@Suite("Completion")
struct CompletionTests {
  private static func step(_ line: String, _ words: [String], again: Bool = false, cursor: Int? = nil) -> CompletionStep {
    let cursor = cursor ?? line.utf8.count
    let word = line.prefix(cursor).split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let candidates = words.map { Completions.Candidate($0) }
    let completions = Completions(range: (cursor - word.utf8.count)..<cursor, candidates: candidates)
    return CompletionStep(line: line, completions: completions, again: again)
  }

  @Test("One candidate is inserted with its suffix")
  func single() {
    #expect(Self.step("che", ["check"]) == .edit(line: "check ", cursor: 6))
    #expect(Self.step("run che", ["check"]) == .edit(line: "run check ", cursor: 10))
    #expect(Self.step("che x", ["check"], cursor: 3) == .edit(line: "check x", cursor: 6))
    #expect(Self.step("é", ["été"]) == .edit(line: "été ", cursor: 6))
  }

  @Test("Several candidates give their common prefix, and a list when that is there already")
  func several() {
    #expect(Self.step("l", ["learn", "lessons"]) == .edit(line: "le", cursor: 2))
    #expect(Self.step("le", ["learn", "lessons"]) == .beep)
    #expect(Self.step("le", ["learn", "lessons"], again: true) == .list([.init("learn"), .init("lessons")]))
    #expect(Self.step("zz", []) == .beep)
    #expect(Self.step("le", ["learn", "learn"]) == .edit(line: "learn ", cursor: 6))
  }

  @Test("A range outside the line is clamped")
  func clamped() {
    let completions = Completions(range: 3..<99, candidates: [.init("x")])
    #expect(CompletionStep(line: "ab", completions: completions, again: false) == .edit(line: "abx ", cursor: 4))
  }

  @Test("A list fits the terminal", arguments: [(80, 20), (40, 20), (20, 5), (300, 3), (2, 1)])
  func list(columns: Int, rows: Int) {
    let list = CompletionList(columns: columns, rows: rows, utf8: true, width: \.count)
    for count in [1, 3, 7, 40, 500] {
      let candidates = (0..<count).map {
        Completions.Candidate("lesson-\($0)", description: "a description \u{1B}[31m that says rather a lot about it, and more")
      }
      let lines = list.lines(candidates)
      #expect(lines.count <= max(1, rows))
      #expect(lines.allSatisfy { $0.count < columns })
      #expect(lines.allSatisfy { !$0.contains("\u{1B}") })
    }
  }

  @Test("A list says what it leaves out")
  func leftOut() {
    let list = CompletionList(columns: 40, rows: 3, utf8: false, width: \.count)
    let lines = list.lines((0..<100).map { Completions.Candidate("lesson-\(100 + $0)") })
    #expect(lines.count == 3)
    #expect(lines.first == "  lesson-100  lesson-101  lesson-102")
    #expect(lines.last == "  and 94 more: type another letter, ...")
  }

  @Test("Tab inserts the common prefix, and a second Tab lists with descriptions")
  func tab() throws {
    let probe = try Probe(columns: 60)
    try probe.type("l\t", shown: "lanes> le")
    let bells = probe.terminal.screen.bells
    try probe.terminal.send(Key.tab)
    try probe.terminal.wait(for: "the list") {
      $0.text.hasSuffix("lanes> le\n  learn    open a lesson\n  lessons  the course\nlanes> le")
    }
    #expect(probe.terminal.screen.bells == bells)
    try probe.type("a\t", shown: "lanes> learn")
    try probe.type("zz\t", shown: "lanes> learn zz")
    try probe.enter("got [learn zz]")
  }

  @Test("A list under a wrapped line, and output that arrives then, leave the line whole")
  func wrapped() throws {
    let probe = try Probe(columns: 40, controlled: true)
    let words = "one two three four five six seven eight "
    try probe.terminal.send(words + "gat\t\t")
    let line = ("lanes> " + words + "gather/").split(by: 40).joined(separator: "\n")
    let list = "  gather/fetch-all    an exercise with…\n  gather/map-bounded  another"
    try probe.terminal.wait(for: "the list") { $0.text == "editing utf8\n\(line)\n\(list)\n\(line)" }
    probe.tell("above news")
    try probe.terminal.wait(for: "the news") { $0.text == "editing utf8\n\(line)\n\(list)\nnews\n\(line)" }
    try probe.terminal.send("m\t")
    try probe.enter("got [\(words)gather/map-bounded ]")
  }
}
