import Display
import Testing

struct ColumnsTests {
  @Test(
    "a string takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2),
      ("🙂", 2), ("👩‍💻", 2), ("🇫🇮", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("\u{1F3FD}", 2), ("▏█─┤╳▲", 6),
      ("…→", 2), ("\u{1B}\u{7F}\u{9B}", 0), ("\n\t", 0), ("\u{200B}\u{2060}", 0), ("𠀀", 2), ("〰", 2), ("ก็", 1), ("ﷺ", 1),
      ("⏰", 2), ("☰", 2), ("\u{AD}", 0),
    ])
  func columns(of text: String, are expected: Int) {
    #expect(text.columns == expected)
  }

  @Test(
    "a prefix never splits a wide character",
    arguments: [("漢字", 3, "漢"), ("漢字", 4, "漢字"), ("abc", 2, "ab"), ("abc", 0, ""), ("abc", -1, ""), ("e\u{301}x", 1, "e\u{301}")])
  func prefix(of text: String, in columns: Int, is expected: String) {
    #expect(text.prefix(columns: columns) == expected)
  }

  @Test("tabs reach the next stop", arguments: [("\tx", 0, "    x"), ("a\tx", 0, "a   x"), ("漢\tx", 0, "漢  x"), ("\tx", 3, " x")])
  func tabs(in text: String, at column: Int, become expected: String) {
    #expect(text.expandingTabs(from: column) == expected)
  }
}
