import Display
import Testing

struct WriterTests {
  static func writer(_ color: ColorDepth, isUTF8: Bool = true, showsLinks: Bool = false) -> Writer {
    Writer(Capabilities(color: color, isUTF8: isUTF8, columns: 80, isTerminal: true, showsLinks: showsLinks))
  }

  @Test(
    "a style is spelled for the depth of the stream and ended after the text",
    arguments: [
      (ColorDepth.none, "C1 failed"), (.sixteen, "C1 \u{1B}[1;33mfailed\u{1B}[0m"),
      (.palette, "C1 \u{1B}[1;38;5;166mfailed\u{1B}[0m"),
      (.truecolor, "C1 \u{1B}[1;38;2;215;95;0mfailed\u{1B}[0m"),
    ])
  func styles(at depth: ColorDepth, give expected: String) {
    #expect(Self.writer(depth).text(StyledText("C1 ") + StyledText("failed", .failed)) == expected)
  }

  @Test("text that nobody sanitised still cannot act")
  func hostile() {
    #expect(Self.writer(.none).text("a\u{1B}[2J\nb\tc") == "a\\u{1B}[2J\\nb c")
  }

  @Test("without UTF-8 every character has a twin of the same width")
  func ascii() {
    let text = Self.writer(.none, isUTF8: false).text("█░─▓╳┤▲ “é” 漢 … ▏")
    #expect(text == "#:-Bx]^ \"e\" ?? . #")
  }

  @Test("a link is sent only where it can be followed, and only when it is harmless")
  func links() {
    let text = StyledText("docs", link: "https://swift.org")
    #expect(Self.writer(.none).text(text) == "docs")
    let sent = Self.writer(.none, showsLinks: true).text(text)
    #expect(sent.hasPrefix("\u{1B}]8;id=") && sent.hasSuffix(";https://swift.org\u{1B}\\docs\u{1B}]8;;\u{1B}\\"))
    #expect(Self.writer(.none, showsLinks: true).text(StyledText("x", link: "a\u{1B}\\b")) == "x")
  }

  @Test("every line ends with a newline")
  func lines() {
    #expect(Self.writer(.none).text(["a", "", "b"]) == "a\n\nb\n")
  }

  @Test("a frame sends only the lines that changed and nothing when none did")
  func frames() {
    var rewriter = Rewriter(Self.writer(.none))
    let begin = "\u{1B}[?2026h\u{1B}[?25l", end = "\u{1B}[?25h\u{1B}[?2026l"
    #expect(String(decoding: rewriter.frame(["a", "b"]), as: UTF8.self) == begin + "a\u{1B}[K\r\nb\u{1B}[K\r\n" + end)
    #expect(rewriter.frame(["a", "b"]).isEmpty)
    #expect(String(decoding: rewriter.frame(["a", "c"]), as: UTF8.self) == begin + "\u{1B}[2A\r\nc\u{1B}[K\r\n" + end)
    #expect(String(decoding: rewriter.frame(["a"]), as: UTF8.self) == begin + "\u{1B}[2A\r\n\u{1B}[J" + end)
  }

  @Test("every glyph that Lanes draws with takes one column and has a twin that is no question mark")
  func glyphs() {
    for glyph in "█▉▊▋▌▍▎▏░▓─┤╳▲╵▁▂▃▄▅▆▇│•◦×…→" {
      #expect(String(glyph).columns == 1)
      let twin = Self.writer(.none, isUTF8: false).text(StyledText(String(glyph)))
      #expect(twin.count == 1 && twin != "?" && twin.utf8.allSatisfy { $0 < 0x80 }, "\(glyph)")
    }
  }
}
