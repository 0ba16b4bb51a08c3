import PseudoTerminal
import Testing

@Suite("Output and resizing while a line is typed", .serialized)
struct LiveOutputTests {
  static let lines: [(typed: String, shown: String, column: Int, row: Int)] = [
    ("abc", "lanes> abc", 10, 0),
    ("abcdefghijklm", "lanes> abcdefghijklm\n", 0, 1),
    ("abcdefghijklmnop\(Key.left)", "lanes> abcdefghijklm\nnop", 2, 1),
    ("abcdefghijklmnop\(Key.control("A"))", "lanes> abcdefghijklm\nnop", 7, 0),
    ("漢字漢字漢字漢字", "lanes> 漢字漢字漢字\n漢字", 4, 1),
    ("ab\u{1B}\rcd\u{1B}\ref", "lanes> ab\ncd\nef", 2, 2),
  ]

  @Test("Output appears above the line, which keeps its text and cursor", arguments: lines)
  func above(typed: String, shown: String, column: Int, row: Int) throws {
    let probe = try Probe(columns: 20, controlled: true)
    try probe.terminal.send(typed)
    let text = shown.hasSuffix("\n") ? String(shown.dropLast()) : shown
    try probe.terminal.wait(for: "the line") { $0.text == "editing utf8\n\(text)" && $0.cursor == (column, row + 1) }
    probe.tell("above first\\nsecond")
    try probe.terminal.wait(for: "the output and the line below it") {
      $0.text == "editing utf8\nfirst\nsecond\n\(text)" && $0.cursor == (column, row + 3)
    }
    probe.tell("above third")
    try probe.terminal.wait(for: "more output") {
      $0.text == "editing utf8\nfirst\nsecond\nthird\n\(text)" && $0.cursor == (column, row + 4)
    }
  }

  @Test("Output does not end a search")
  func search() throws {
    let probe = try Probe(controlled: true)
    try probe.terminal.send("gather")
    try probe.enter("got [gather]")
    try probe.terminal.send(Key.control("R") + "gat")
    try probe.terminal.wait(for: "the search") { $0.text.hasSuffix("lanes> gather\nbck:gat") }
    probe.tell("above news")
    try probe.terminal.wait(for: "the search below the news") { $0.text.hasSuffix("news\nlanes> gather\nbck:gat") }
    try probe.enter("got [gather]")
  }

  @Test("A thousand lines arrive whole and in order while somebody types")
  func flood() throws {
    let probe = try Probe(controlled: true)
    for number in 0..<1000 {
      probe.tell("above line \(number)")
      if number % 100 == 0 { try probe.terminal.send("x") }
    }
    try probe.terminal.wait(for: "the last line, above the text") { $0.text.hasSuffix("line 999\nlanes> xxxxxxxxxx") }
    let expected = (0..<1000).map { "line \($0)" }
    let seen = probe.terminal.screen.everything.split(separator: "\n").map(String.init).filter { $0.hasPrefix("line ") }
    #expect(seen == expected)
  }

  @Test("Output in the middle of a paste waits for its end")
  func duringPaste() throws {
    let probe = try Probe(controlled: true)
    try probe.terminal.send("\u{1B}[200~one")
    probe.tell("above news")
    try probe.terminal.send(" two\u{1B}[201~")
    try probe.terminal.wait(for: "both") { $0.text.hasSuffix("news\nlanes> one two") }
  }

  @Test("A wrapped line follows the terminal's width", arguments: [Key.control("E"), Key.control("A")])
  func resize(key: String) throws {
    let probe = try Probe(columns: 80)
    let text = String(repeating: "0123456789", count: 8) + "abc"
    let whole = "lanes> " + text
    try probe.terminal.send(text + key)
    try probe.terminal.wait(for: "two rows") { $0.text.hasSuffix(whole.split(by: 80).joined(separator: "\n")) }
    for columns in [40, 100, 61, 30, 80] {
      probe.terminal.resize(columns: columns, rows: 24)
      try probe.terminal.send("x")
      let typed = key == Key.control("A") ? "lanes> x" + whole.dropFirst(7) : whole + "x"
      try probe.terminal.wait(for: "the line at \(columns) columns") {
        $0.text == ([columns < 12 ? "" : "editing utf8"] + typed.split(by: columns)).joined(separator: "\n")
      }
      try probe.terminal.send("\u{7F}")
      try probe.terminal.wait(for: "the line without it") { $0.text.hasSuffix(whole.split(by: columns).joined(separator: "\n")) }
    }
  }

  @Test("What is typed while a command runs appears once, at the prompt")
  func typeAhead() throws {
    let probe = try Probe(controlled: true)
    try probe.terminal.send("busy" + Key.enter)
    try probe.terminal.wait(forText: "busy now")
    probe.tell("above meanwhile")
    try probe.terminal.wait(for: "output that needs no line") { $0.text.hasSuffix("busy now\nmeanwhile") }
    try probe.terminal.send("ahead")
    probe.tell("go")
    try probe.terminal.wait(for: "the text at the prompt") { $0.text.hasSuffix("done\nlanes> ahead") }
    #expect(probe.terminal.screen.everything.components("ahead") == 2)
    try probe.enter("got [ahead]")
  }
}
