import Display
import Testing

struct SwiftSourceTests {
  func styled(_ text: String) -> [[String: Style]] {
    SwiftSource(text).lines.map { line in
      Dictionary(line.runs.map { ($0.text, $0.style) }, uniquingKeysWith: { first, _ in first })
    }
  }

  @Test(
    "a word of Swift has the style of its class",
    arguments: [
      ("func f() {}", "func", Style.keyword), ("let a: Int", "Int", .type), ("let a = \"x\"", "\"x\"", .literal),
      ("f(12)", "12", .literal), ("// c", "// c", .comment),
      ("/* c */", "/* c */", .comment), ("/// c", "/// c", .comment), ("//: look here", "//: look here", .annotation),
      ("#if os(Linux)\n#endif", "#if", .keyword),
      ("await f()", "await", .suspension), ("try await f()", "try", .suspension), ("try f()", "try", .keyword),
      ("try? await f()", "try", .suspension),
      ("async let a = f()", "async", .suspension), ("func f() async {}", "async", .keyword),
      ("for try await a in b {}", "try", .suspension), ("1.5", "1.5", .literal),
    ])
  func style(in text: String, of word: String, is expected: Style) {
    #expect(styled(text)[0][word] == expected, "\(styled(text))")
  }

  @Test(
    "whatever the source, its characters are all there",
    arguments: [
      "func broken( { await ]] \"open\nlet b = ", "\"\"\"\nnever closed\n", "}}}}((((", "a\r\nb\r\n", "\n\n", "é漢🙂",
      "#\"raw\"# /regex/ \\", "let \u{0} = 1",
    ])
  func complete(_ text: String) {
    let lines = SwiftSource(text).lines.map(\.plain)
    let source = text.replacing("\r\n", with: "\n")
    var wanted = source.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).sanitized }
    if source.hasSuffix("\n") { wanted.removeLast() }
    #expect(lines == wanted)
  }

  static let program = """
    let text = \"\"\"
      await is a word here, not a keyword
      and 漢字
      \"\"\"
    \tawait f(text)
    """

  @Test("a range inside a multi-line string is still a string")
  func range() {
    let source = SwiftSource(Self.program)
    #expect(
      source.lines(in: 2...3) == [
        "  " + StyledText("await is a word here, not a keyword", .literal), "  " + StyledText("and 漢字", .literal),
      ])
    #expect(source.lines(in: 2...2) == [source.lines[1]])
    #expect(source.lines(in: 1...5) == source.lines)
  }

  @Test("lines that the source does not have are left out")
  func outside() {
    #expect(SwiftSource(Self.program).lines(in: 5...99).count == 1)
    #expect(SwiftSource(Self.program).lines(in: 6...99).isEmpty)
    #expect(SwiftSource("").lines.isEmpty)
    #expect(SwiftSource("").lines(in: 1...1).isEmpty)
  }

  @Test("tabs become spaces, and control codes visible")
  func tabs() {
    #expect(SwiftSource(Self.program).lines[4].plain == "    await f(text)")
    #expect(SwiftSource("a\tb // \u{1B}[2J").lines[0].plain == "a   b // \\u{1B}[2J")
  }

  @Test("a source of more than five thousand lines is plain")
  func long() {
    let lines = SwiftSource(String(repeating: "let a = 1\n", count: 5_001)).lines
    #expect(lines.count == 5_001)
    #expect(lines[0] == "let a = 1")
  }

  @Test("a view numbers lines, points at some, takes away shared indentation and cuts")
  func view() {
    let source = SwiftSource((1...10).map { "    line\($0)()" }.joined(separator: "\n"))
    var view = CodeView(swift: source, lines: 9...10, numbered: true, dedented: true)
    #expect(view.lines(in: Layout(columns: 40)).map(\.plain) == [" 9  line9()", "10  line10()"])
    view.pointed = [10]
    #expect(view.lines(in: Layout(columns: 10)).map(\.plain) == ["   9  lin…", "> 10  lin…"])
    #expect(CodeView(swift: source, lines: 9...9).lines(in: Layout(columns: 40)).map(\.plain) == ["    line9()"])
  }
}
