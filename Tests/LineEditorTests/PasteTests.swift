import PseudoTerminal
import Testing

@Suite("Pasting", .serialized)
struct PasteTests {
  @Test(
    "Lines and tabs are inserted, not run, and Return runs them once",
    arguments: [
      ("one\rtwo\tx\rthree", "one\\ntwo\\tx\\nthree"),
      ("one\r\ntwo\r\n\r\nthree\r\n", "one\\ntwo\\n\\nthree"),
      ("one\ntwo\n\nthree\n", "one\\ntwo\\n\\nthree"),
      ("a\u{7}b\u{1B}[31mc", "ab[31mc"),
      ("le\t", "le\\t"),
      ("é漢", "é漢"),
    ])
  func inserted(text: String, line: String) throws {
    let probe = try Probe()
    try probe.terminal.send(Key.paste(text))
    try probe.enter("got [\(line)]")
    #expect(probe.terminal.screen.everything.components("got [") == 2)
  }

  @Test("A paste goes where the cursor stands")
  func middle() throws {
    let probe = try Probe()
    try probe.terminal.send("ad" + Key.left + Key.paste("b c"))
    try probe.enter("got [ab cd]")
  }

  @Test("5,000 characters in 60 lines arrive whole on a small screen")
  func large() throws {
    let probe = try Probe(rows: 14)
    let line = String(repeating: "0123456789", count: 8) + "abc"
    let text = Array(repeating: line, count: 60).joined(separator: "\r")
    try probe.terminal.send(Key.paste(text))
    try probe.enter("got \(text.count) characters, 59 newlines")
  }

  @Test("Ctrl-C gets out of a paste that nobody closes")
  func unclosed() throws {
    let probe = try Probe()
    try probe.terminal.send("\u{1B}[200~abc" + Key.control("C"))
    try probe.terminal.wait(forText: "interrupted")
  }
}

extension String {
  /// Into how many pieces a text cuts this one.
  func components(_ separator: String) -> Int {
    var rest = self[...]
    var count = 1
    while let range = rest.firstRange(of: separator) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
