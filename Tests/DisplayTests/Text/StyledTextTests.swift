import Display
import Testing

struct StyledTextTests {
  let sample = StyledText("ready ", .passed) + "for " + StyledText("漢字", .code)

  @Test("appending joins runs of one style and drops empty ones")
  func appending() {
    #expect(StyledText("a") + "" + StyledText("b") == "ab")
    #expect(sample.runs.count == 3)
    #expect(sample.plain == "ready for 漢字")
    #expect(sample.width == 14)
  }

  @Test(
    "cutting never exceeds the columns and says that something is missing",
    arguments: [(14, "ready for 漢字"), (13, "ready for 漢…"), (12, "ready for …"), (7, "ready …"), (1, "…"), (0, ""), (-3, "")])
  func cutting(to columns: Int, gives expected: String) {
    let cut = sample.cut(to: columns)
    #expect(cut.plain == expected)
    #expect(cut.width <= max(0, columns))
  }

  @Test("padding fills and never cuts")
  func padding() {
    #expect(sample.padded(to: 16).plain == "ready for 漢字  ")
    #expect(sample.paddedLeft(to: 16).plain == "  ready for 漢字")
    #expect(sample.padded(to: 3) == sample)
    #expect(StyledText("a  ", .bold).trimmed == StyledText("a", .bold))
    #expect((StyledText("a") + StyledText("  ", .bold)).trimmed == "a")
  }

  @Test(
    "wrapping keeps words whole and breaks only those that are wider than a line",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]), ("", 5, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a abcdefgh", 3, ["a", "abc", "def", "gh"]), ("a\nb c", 9, ["a", "b c"]),
      ("a\n\nb", 9, ["a", "", "b"]), ("漢字漢字", 3, ["漢", "字", "漢", "字"]), ("漢", 1, ["漢"]), ("one  two", 20, ["one  two"]),
      ("  one", 20, ["  one"]), ("one ", 3, ["one"]), ("a b", 0, ["a", "b"]),
    ])
  func wrapping(_ text: String, to columns: Int, gives expected: [String]) {
    #expect(StyledText(text).wrapped(to: columns).map(\.plain) == expected)
  }

  @Test("wrapped lines keep their styles and links, and a word may change style within")
  func wrappingStyles() {
    let text = StyledText("see ") + StyledText("the docs", .link, link: "https://swift.org") + "."
    #expect(
      text.wrapped(to: 8, indent: "  ") == [
        StyledText("see ") + StyledText("the", .link, link: "https://swift.org"),
        StyledText("  ") + StyledText("docs", .link, link: "https://swift.org") + ".",
      ])
  }

  @Test("no wrapped line is wider than asked", arguments: [3, 5, 20, 40, 80, 300])
  func wrappingWidth(to columns: Int) {
    let text = StyledText("Each call takes 300 ms, 漢字 too: incomprehensibilities, supercalifragilistic ", .bold) + "and é on."
    for line in text.wrapped(to: columns, indent: " ") { #expect(line.width <= columns) }
  }
}
