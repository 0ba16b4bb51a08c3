import Display
import Testing

struct SanitizingTests {
  @Test(
    "what could act on a terminal or hide becomes visible, and nothing else changes",
    arguments: [
      ("plain, é, 漢, 👩‍💻", "plain, é, 漢, 👩‍💻"), ("a\tb\nc", "a\tb\nc"), ("a\r\nb", "a\nb"), ("50%\r100%", "50%\\r100%"),
      ("x\r", "x\\r"),
      ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{1B}]52;c;aGk=\u{7}", "\\u{1B}]52;c;aGk=\\u{7}"), ("\u{9B}31m", "\\u{9B}31m"),
      ("\u{7F}", "\\u{7F}"),
      ("\0", "\\u{0}"), ("\u{202E}txt.exe\u{202C}", "\\u{202E}txt.exe\\u{202C}"), ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"),
      ("a\u{2028}b", "a\\u{2028}b"), ("£…→", "£…→"),
    ])
  func sanitized(_ text: String, becomes expected: String) {
    #expect(text.sanitized == expected)
  }

  @Test("a text for one line has no newline and no tab")
  func line() {
    #expect("a\n\tb\u{1B}".sanitizedLine == "a\\n b\\u{1B}")
  }

  @Test("control codes can also be left out")
  func without() {
    #expect("a\u{1B}[31mb\u{202E}\tc\n".withoutControls == "a[31mb\tc\n")
  }
}
