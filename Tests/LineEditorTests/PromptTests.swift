import Testing

@testable import LineEditor

@Suite("Prompts")
struct PromptTests {
  @Test(
    "Escape sequences are marked, merged, and followed by something visible",
    arguments: [
      ("lanes> ", "lanes> "),
      ("\u{1B}[1mlanes\u{1B}[0m> ", "\u{1}\u{1B}[1m\u{1}lanes\u{1}\u{1B}[0m\u{1}> "),
      ("\u{1B}[1m\u{1B}[34mx\u{1B}[0m", "\u{1}\u{1B}[1m\u{1B}[34m\u{1}x\u{1}\u{1B}[0m\u{1} "),
      ("x> \u{1B}[0m", "x>\u{1}\u{1B}[0m\u{1} "),
      ("\u{1B}]8;;http://a\u{1B}\\x\u{1B}]8;;\u{7}y", "\u{1}\u{1B}]8;;http://a\u{1B}\\\u{1}x\u{1}\u{1B}]8;;\u{7}\u{1}y"),
      ("a\u{1}b\nc\td\u{7}", "ab c d"),
      ("", ""),
    ])
  func marked(styled: String, expected: String) {
    #expect(Prompt(styled).marked(utf8: true) == expected)
  }

  @Test("Without UTF-8 a prompt is ASCII, and plain it has no sequences")
  func plain() {
    #expect(Prompt("é→\u{1B}[1mx").marked(utf8: false) == "??\u{1}\u{1B}[1m\u{1}x")
    #expect(Prompt("\u{1B}[1mlanes\u{1B}[0m→ ").plain == "lanes→ ")
  }
}
