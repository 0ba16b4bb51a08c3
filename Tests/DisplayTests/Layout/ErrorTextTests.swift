import Display
import Testing

struct ErrorTextTests {
  @Test("an error says what, what is near, and what to do, in this order")
  func threeParts() {
    let error = ErrorText("no exercise named 'gather/fetch-al'", nearest: ["gather/fetch-all"], fix: "lanes check gather/fetch-all")
    #expect(
      error.lines(in: Layout(columns: 80)).map(\.plain) == [
        "lanes: no exercise named 'gather/fetch-al'", "  nearest: gather/fetch-all", "  try: lanes check gather/fetch-all",
      ])
  }

  @Test("a long message wraps, a command never does")
  func narrow() {
    let error = ErrorText("no exercise named 'gather/fetch-al'", fix: "lanes check gather/fetch-all --replay v1.c4")
    #expect(
      error.lines(in: Layout(columns: 24)).map(\.plain) == [
        "lanes: no exercise named", "  'gather/fetch-al'", "  try: lanes check gather/fetch-all --replay v1.c4",
      ])
  }

  @Test("what was typed cannot act on the terminal")
  func hostile() {
    let error = ErrorText("no lesson named '\u{1B}[2J'")
    #expect(error.lines(in: Layout(columns: 80)).map(\.plain) == ["lanes: no lesson named '\\u{1B}[2J'"])
  }
}
