import PseudoTerminal
import Testing

@Suite("Typing on a terminal", .serialized)
struct EditingTests {
  static let edits: [(keys: String, line: String)] = [
    ("hllo\(Key.left)\(Key.left)\(Key.left)e", "hello"),
    ("née 漢字", "née 漢字"),
    ("漢字\(Key.left)é", "漢é字"),
    ("cafe\u{301} ok", "cafe\u{301} ok"),
    ("one two\u{1B}[1;5D2 ", "one 2 two"),
    ("one two\u{1B}b\(Key.control("K"))", "one "),
    ("abc\u{1B}[Hx\u{1B}[Fy", "xabcy"),
    ("abc\(Key.left)\u{1B}[3~", "ab"),
    ("abc\(Key.control("A"))\(Key.control("D"))", "bc"),
    ("one two three\(Key.control("W"))", "one two "),
    ("ab\u{1B}\rcd", "ab\\ncd"),
  ]

  @Test("A line edited in the middle arrives whole", arguments: edits)
  func editing(keys: String, line: String) throws {
    let probe = try Probe()
    try probe.terminal.send(keys)
    try probe.enter("got [\(line)]")
  }

  @Test("What is typed after a coloured prompt is in the default colour, and wraps at the terminal's width")
  func colour() throws {
    let probe = try Probe(columns: 20)
    try probe.terminal.send("abcdefghijklmnop")
    try probe.terminal.wait(for: "a wrapped line") { $0.lines.contains("lanes> abcdefghijklm") && $0.currentLine == "nop" }
    let screen = probe.terminal.screen
    #expect(screen.style(column: 0, row: screen.cursor.row - 1) == "1;34")
    #expect(screen.style(column: 7, row: screen.cursor.row - 1) == "")
    #expect(screen.style(column: 0, row: screen.cursor.row) == "")
    #expect(screen.cursor.column == 3)
    try probe.enter("got [abcdefghijklmnop]")
  }

  @Test("A prompt that ends in an escape sequence does not bleed into the line")
  func bleeding() throws {
    let probe = try Probe(environment: ["PROBE_PROMPT": "lanes>\u{1B}[7m\u{1B}[0m"])
    try probe.type("x", shown: "lanes> x")
    #expect(probe.terminal.screen.style(column: 7, row: probe.terminal.screen.cursor.row) == "")
  }

  @Test("The right prompt stands at the right edge and makes room for a long line")
  func rightPrompt() throws {
    let probe = try Probe(environment: ["PROBE_RIGHT": "\u{1B}[90m3/14\u{1B}[0m"], columns: 40)
    try probe.terminal.wait(for: "the right prompt") { $0.currentLine.hasSuffix("3/14") && $0.currentLine.count == 38 }
    try probe.type("a long line that needs the room", shown: "lanes> a long line that needs the room")
  }

  @Test("Every key of xterm's table leaves no stray character")
  func strayKeys() throws {
    let probe = try Probe()
    for (index, key) in Key.xtermTable.enumerated() {
      try probe.terminal.send(key)
      if index % 20 == 19 { try probe.type("k\u{7F}", shown: "lanes>") }
    }
    try probe.terminal.send("after")
    try probe.enter("got [after]")
    #expect(!probe.terminal.screen.everything.contains("~"))
  }

  @Test("Ctrl-L clears the screen, shows the header and keeps the line")
  func clear() throws {
    let probe = try Probe()
    try probe.type("half", shown: "lanes> half")
    try probe.terminal.send(Key.control("L"))
    try probe.terminal.wait(for: "a clear screen") { $0.text == "the step\nlanes> half" }
  }
}

extension String {
  /// Pieces of at most so many characters.
  func split(by count: Int) -> [String] {
    stride(from: 0, to: self.count, by: count).map { String(dropFirst($0).prefix(count)) }
  }
}
