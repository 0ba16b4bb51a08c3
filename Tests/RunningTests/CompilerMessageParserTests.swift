import Testing

@testable import Running

@Suite("Compiler messages") struct CompilerMessageParserTests {
  @Test("A message is its place, severity, words and group; notes go under it")
  func whole() {
    let messages = CompilerMessageParser.messages(
      in: """
        /home/me/a.swift:3:17: error: sending value of non-Sendable type 'Box' risks causing data races [#SendingRisksDataRace]
          let b = Box(); Task { b.n += 1 }
                         ^~~~~~~~~~~~~~~~~
        /home/me/a.swift:3:45: note: access can happen concurrently
          let b = Box(); Task { b.n += 1 }
                                  ~~^
        /home/me/a.swift:5:56: warning: variable 'z' was never used
        """)
    #expect(messages.count == 2)
    #expect(
      messages.first
        == CompilerMessage(
          file: "/home/me/a.swift", line: 3, column: 17, severity: .error,
          text: "sending value of non-Sendable type 'Box' risks causing data races", group: "SendingRisksDataRace",
          notes: [
            CompilerMessage(file: "/home/me/a.swift", line: 3, column: 45, severity: .note, text: "access can happen concurrently")
          ]))
    #expect(messages.last?.severity == .warning)
  }

  @Test(
    "What looks like a message but is none is skipped, and odd places are read",
    arguments: [
      ("", nil), ("let s = \"x: error: y\"", nil), ("a.swift: error: no place", nil), ("  3 | f(): error: x", nil),
      ("<unknown>:0: error: unknown argument: '-x'", "nil 0 0 unknown argument: '-x'"),
      ("/tmp/a:b.swift:1:2: error: c", "/tmp/a:b.swift 1 2 c"),
      ("/tmp/a.swift:1:2: error: got 'x: error: y'", "/tmp/a.swift 1 2 got 'x: error: y'"),
      ("/tmp/a.swift:1:2: error: expected [#x", "/tmp/a.swift 1 2 expected [#x"),
    ] as [(String, String?)])
  func places(line: String, expected: String?) {
    let message = CompilerMessageParser.messages(in: line).first
    #expect(message.map { "\($0.file ?? "nil") \($0.line) \($0.column) \($0.text)" } == expected)
  }

  @Test("The same message twice is said once")
  func repeated() {
    let line = "/tmp/a.swift:1:2: warning: old\n"
    #expect(CompilerMessageParser.messages(in: line + line).count == 1)
  }

  @Test("A program without an entry point is told so, in its own file")
  func entryPoint() {
    let printed = "ld.lld: error: undefined symbol: main\n>>> referenced"
    let messages = LinkerMessages.messages(in: Array(printed.utf8), source: "/tmp/a.swift")
    #expect(messages.map(\.file) == ["/tmp/a.swift"])
    #expect(messages.first?.text.contains("@main") == true)
    #expect(LinkerMessages.messages(in: [], source: nil).count == 1)
  }
}
