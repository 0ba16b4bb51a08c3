import Display
import Testing

struct MarkdownRenderingTests {
  func lines(_ text: String, _ columns: Int = 40) throws -> [String] {
    try Markdown(parsing: text).render(width: columns).map(\.plain)
  }

  @Test(
    "each kind of node has its look",
    arguments: [
      ("# A\n\none\ntwo", ["A", "", "one two"]), ("one  \ntwo", ["one", "two"]), ("***", [String(repeating: "─", count: 40)]),
      ("<b>\nx", ["<b>", "x"]),
      ("> a\n>\n> b", ["│ a", "│", "│ b"]), ("> [!WARNING]\n> mind", ["│ Warning", "│ mind"]),
      ("a `b` **c** *d* ~~e~~ <i>", ["a b c d ~~e~~ <i>"]),
      ("```\na\n\n\tb\n```", ["  a", "", "      b"]), ("- a\n- b\n  - c\n    - d", ["• a", "• b", "  ◦ c", "    - d"]),
      ("- a\n\n- b", ["• a", "", "• b"]),
      ("9. a\n10. b\n    - c", [" 9. a", "10. b", "    ◦ c"]), ("- [x] a\n- [ ] b", ["• [×] a", "• [ ] b"]),
      ("-\n- a", ["•", "• a"]),
      ("1. run:\n   ```\n   lanes\n   ```\n2. look", ["1. run:", "", "     lanes", "2. look"]),
      ("![a tree](t.png)", ["[image: a tree] (t.png)"]),
      ("- > q\n  > r", ["• │ q r"]), ("", []),
    ])
  func look(of text: String, is expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test(
    "a link shows its text and, where a reader needs it, its address",
    arguments: [
      ("[docs](https://swift.org)", "docs (https://swift.org)"), ("<https://swift.org>", "https://swift.org"),
      ("www.swift.org", "www.swift.org"),
      ("<me@swift.org>", "me@swift.org"), ("[gather](../02-gather/lesson.md)", "gather (learn gather)"),
      ("[next](../03-bounded-concurrency/#limits)", "next (learn bounded-concurrency)"),
      ("[below](#below)", "below"), ("[the demo](demos/a.swift)", "the demo"),
    ])
  func link(_ text: String, shows expected: String) throws {
    #expect(try lines(text, 80) == [expected])
  }

  @Test("prose wraps at words, no wider than eighty columns, and styles go with the words")
  func prose() throws {
    let text = String(repeating: "await gives the core back. ", count: 12)
    #expect(try lines(text, 300).allSatisfy { $0.columns <= 80 })
    #expect(
      try lines("While the **name is on its** way, nothing of yours runs.", 20) == [
        "While the name is on", "its way, nothing of", "yours runs.",
      ])
    let styled = try Markdown(parsing: "a **b `c`**").render(width: 40)
    #expect(styled == [StyledText("a ") + StyledText("b ", .strong) + StyledText("c", Style(hue: Style.code.hue, bold: true))])
  }

  @Test("code is cut, never wrapped, and may use the whole screen")
  func code() throws {
    let long = "```\n" + String(repeating: "x", count: 100) + "\n```"
    #expect(try lines(long, 40) == ["  " + String(repeating: "x", count: 37) + "…"])
    #expect(try lines(long, 120)[0].columns == 102)
  }

  @Test("Swift in a fence is highlighted")
  func swift() throws {
    let line = try Markdown(parsing: "```swift\nlet a = await b()\n```").render(width: 40)[0]
    #expect(line.runs.contains(.init("await", .suspension)))
  }

  @Test("a table stands in columns, wraps in them, and becomes lines of names and values")
  func table() throws {
    let text = "| asyncio | Swift |\n|---|---|\n| `gather(a, b)` | `async let`, or a task group |\n| `sleep` | |"
    #expect(
      try lines(text, 60) == [
        "asyncio       Swift", "────────────  ──────────────────────────", "gather(a, b)  async let, or a task group", "sleep",
      ])
    #expect(
      try lines(text, 30) == [
        "asyncio       Swift", "────────────  ────────────────", "gather(a, b)  async let, or a", "              task group",
        "sleep",
      ])
    #expect(
      try lines(text, 16) == ["asyncio:", "  gather(a, b)", "Swift: async", "  let, or a task", "  group", "", "asyncio: sleep"])
  }

  @Test("where no style is shown, characters tell headings and code")
  func unstyled() throws {
    let lines = try Markdown(parsing: "## A `b`\n\n- c\n\n> d").lines(in: Layout(columns: 40, isUTF8: false, isStyled: false))
    #expect(lines.map(\.plain) == ["## A `b`", "", "* c", "", "| d"])
  }

  static let everything = """
    # A title that is long enough to need two lines on a narrow screen
    Prose with `code that is rather long`, **strong *and emphasised* text**,
    https://swift.org/a/very/long/address/that/cannot/be/broken, 漢字漢字漢字.

    > [!IMPORTANT]
    > > > > > > > > > deep 漢字漢字漢字漢字漢字
    > - list
    >   1. list
    >      - list
    >        - list
    >          ```swift
    >          let line = "of code that is longer than the screen is wide, whatever the screen"
    >          ```
    1000000. number

    | a | much longer title | c |
    |---|:-:|--:|
    | incomprehensibilities | text that has many words and goes on | `x` |

    <div class="a long attribute that nobody needs">text</div>

    ***
    """

  @Test("no line is ever wider than the screen", arguments: [1, 2, 5, 8, 20, 40, 80, 300])
  func widths(columns: Int) throws {
    let lines = try Markdown(parsing: Self.everything).render(width: columns)
    // A wide character cannot be shown in one column.
    for line in lines where columns > 1 || line.plain.allSatisfy({ $0.columns < 2 }) {
      #expect(line.width <= columns, "\(line.plain)")
    }
  }
}
