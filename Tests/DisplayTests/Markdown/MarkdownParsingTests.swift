@testable import Display
import Testing

struct MarkdownParsingTests {
  typealias Block = Markdown.Block
  typealias Inline = Markdown.Inline

  func contents(_ text: String) throws -> [Markdown.Content] { try Markdown(parsing: text).blocks.map(\.content) }

  @Test(
    "each kind of block is a value",
    arguments: [
      ("one\ntwo", [.paragraph([.text("one"), .softBreak, .text("two")])]),
      ("## Two *b*", [.heading(level: 2, [.text("Two "), .emphasis([.text("b")])])]),
      ("Title\n=====", [.heading(level: 1, [.text("Title")])]), ("***", [.rule]),
      ("<div>\nx\n</div>", [.html("<div>\nx\n</div>\n")]),
      ("```swift\nlet a = 1\n```", [.code(.init(info: "swift", text: "let a = 1\n", isClosed: true))]),
      ("    indented", [.code(.init(info: "", text: "indented\n", isClosed: true))]),
      ("> quoted", [.quote([Block(.paragraph([.text("quoted")]), line: 1, lastLine: 1)])]),
      ("> [!NOTE]\n> mind", [.alert(.note, [Block(.paragraph([.text("mind")]), line: 2, lastLine: 2)])]),
      ("> [!OTHER]\n> x", [.quote([Block(.paragraph([.text("[!OTHER]"), .softBreak, .text("x")]), line: 1, lastLine: 2)])]),
      ("", []), ("\n \n", []),
    ] as [(String, [Markdown.Content])])
  func block(_ text: String, is expected: [Markdown.Content]) throws {
    #expect(try contents(text) == expected)
  }

  @Test(
    "each kind of inline is a value",
    arguments: [
      ("a `b` c", [.text("a "), .code("b"), .text(" c")]),
      ("**a** _b_ c_d_", [.strong([.text("a")]), .text(" "), .emphasis([.text("b")]), .text(" c_d_")]),
      ("~~a~~ ~b~", [.struck([.text("a")]), .text(" ~b~")]),
      ("a  \nb", [.text("a"), .lineBreak, .text("b")]), ("a<br>b", [.text("a"), .html("<br>"), .text("b")]),
      ("[t](u \"x\")", [.link([.text("t")], url: "u")]), ("![t](u)", [.image([.text("t")], url: "u")]),
      ("https://swift.org", [.link([.text("https://swift.org")], url: "https://swift.org")]),
      ("&lt;a&gt; &amp;&nbsp;-- \"q\"", [.text("<a> &\u{A0}-- \"q\"")]),
    ] as [(String, [Markdown.Inline])])
  func inline(_ text: String, is expected: [Markdown.Inline]) throws {
    #expect(try contents(text) == [.paragraph(expected)])
  }

  @Test("lists know their kind, start, tightness and the state of tasks")
  func lists() throws {
    let item = { (text: String, line: Int, isChecked: Bool?) in
      Markdown.List.Item(isChecked: isChecked, blocks: [Block(.paragraph([.text(text)]), line: line, lastLine: line)])
    }
    #expect(try contents("- a\n- b") == [.list(.init(start: nil, isTight: true, items: [item("a", 1, nil), item("b", 2, nil)]))])
    #expect(
      try contents("7. a\n\n8. b") == [.list(.init(start: 7, isTight: false, items: [item("a", 1, nil), item("b", 3, nil)]))])
    #expect(
      try contents("- [x] a\n- [ ] b") == [
        .list(.init(start: nil, isTight: true, items: [item("a", 1, true), item("b", 2, false)]))
      ])
  }

  @Test("tables have alignments, a header and rows, missing cells are empty")
  func tables() throws {
    let text = "| a | b |\n|:-:|--:|\n| `c` | d |\n| e |"
    #expect(
      try contents(text) == [
        .table(
          .init(
            alignments: [.center, .right], header: [[.text("a")], [.text("b")]],
            rows: [[[.code("c")], [.text("d")]], [[.text("e")], []]]))
      ])
  }

  @Test(
    "positions are lines of the file, whatever stood before the text and however its lines end", arguments: ["\n", "\r\n", "\r"])
  func positions(newline: String) throws {
    let text = ["# A", "", "one", "two", "", "```demo x", "a: 1", "```", "- i", "  - j"].joined(separator: newline)
    let blocks = try Markdown(parsing: text, firstLine: 11).blocks
    #expect(blocks.map { [$0.line, $0.lastLine] } == [[11, 11], [13, 14], [16, 18], [19, 20]])
    guard case .list(let list) = blocks[3].content else { return #expect(Bool(false)) }
    #expect(list.items[0].blocks.map(\.line) == [19, 20])
  }

  @Test("an info string is read as it was written")
  func info() throws {
    guard case .code(let code) = try contents("> ```predict title=\"a &lt; b\"  \n> x\n> ```")[0].quoted else {
      return #expect(Bool(false))
    }
    #expect(code.info == "predict title=\"a &lt; b\"")
    #expect(code.kind == "predict")
    #expect(code.isClosed)
  }

  @Test(
    "a fence that nothing closes is known",
    arguments: [
      ("```\na\n```", true), ("```\na", false), ("```", false), ("````\na\n```", false), ("```\na\n~~~", false),
      ("~~~\na\n~~~~", true),
      ("- ```\n  a\n  ```", true), ("> ```\n> a\n\nb", false), ("```\n```", true), ("```\na\n``` x", false),
    ])
  func fences(_ text: String, closed: Bool) throws {
    var content = try contents(text)[0]
    if case .list(let list) = content { content = list.items[0].blocks[0].content }
    guard case .code(let code) = content.quoted else { return #expect(Bool(false), "\(content)") }
    #expect(code.isClosed == closed)
  }

  @Test("control codes are visible, raw or as entities, in every kind of node")
  func hostile() throws {
    #expect(
      try contents("a \u{1B}[2J &#27;[31m &#x9b;m \u{202E}") == [.paragraph([.text("a \\u{1B}[2J \\u{1B}[31m \\u{9B}m \\u{202E}")])]
    )
    #expect(try contents("`\u{1B}`") == [.paragraph([.code("\\u{1B}")])])
    #expect(try contents("```&#27;\u{7}\n\u{1B}\n```") == [.code(.init(info: "&#27;\\u{7}", text: "\\u{1B}\n", isClosed: true))])
    #expect(try contents("[a](<b&#27;c>)") == [.paragraph([.link([.text("a")], url: "b\\u{1B}c")])])
  }

  @Test("a document over a limit is refused, and no input exhausts the stack")
  func limits() throws {
    #expect(throws: MarkdownError.tooLong(bytes: 262_145)) { try Markdown(parsing: String(repeating: "a", count: 262_145)) }
    #expect(throws: MarkdownError.tooDeep(line: 5)) {
      try Markdown(parsing: "a\n\n" + String(repeating: ">", count: 5_000) + " a", firstLine: 3)
    }
    #expect(throws: MarkdownError.tooDeep(line: 1)) {
      try Markdown(parsing: String(repeating: "*a **b ", count: 300) + String(repeating: "c** d*", count: 300))
    }
    #expect(try Markdown(parsing: String(repeating: ">", count: 60) + " a").blocks.count == 1)
  }

  @Test("many documents can be parsed at once")
  func concurrency() async throws {
    try await withThrowingTaskGroup(of: Markdown.self) { group in
      for _ in 0..<50 { group.addTask { try Markdown(parsing: "a ~~b~~ https://swift.org | c\n\n| a |\n|---|\n| ~~b~~ |") } }
      var all: [Markdown] = []
      for try await one in group { all.append(one) }
      #expect(all.allSatisfy { $0 == all[0] })
    }
  }
}

extension Markdown.Content {
  /// What a quote holds first; itself when it is none.
  fileprivate var quoted: Markdown.Content {
    if case .quote(let blocks) = self { blocks[0].content } else { self }
  }
}
