import Testing

@testable import Display

@Suite("An excerpt of source")
struct SourceExcerptTests {
  private func lines(_ text: String, column: Int, columns: Int = 80, suggestions: [(column: Int, text: String)] = []) -> [String] {
    SourceExcerpt(SwiftSource(text), text: text, line: 1, column: column, suggestions: suggestions)?
      .lines(in: Layout(columns: columns, isStyled: false)).map(\.plain) ?? []
  }

  @Test(
    "points at the place as it is drawn, whatever its bytes are",
    arguments: [
      ("let x = 1", 5, "x"), ("\tlet x = 1", 6, "x"), ("  \tlet x = 1", 8, "x"), ("let größe = 1; y", 18, "y"),
      ("let 日本 = y", 14, "y"), ("\"👩‍👩‍👧\" + y", 24, "y"), ("e\u{301}; y", 6, "y"),
    ])
  func pointed(_ text: String, _ column: Int, _ character: Character) throws {
    let drawn = lines(text, column: column)
    let marker = try #require(drawn.last)
    let caret = try #require(marker.firstIndex(of: "^"))
    let before = marker[..<caret].columns
    var at = 0
    let found = drawn[0].first { sign in
      defer { at += sign.columns }
      return at == before
    }
    #expect(found == character, "\(drawn)")
  }

  @Test("of a long line shows what is around the place", arguments: [20, 40, 80])
  func long(_ columns: Int) throws {
    let text = String(repeating: "abcdefg ", count: 40) + "HERE " + String(repeating: "xyz ", count: 40)
    let drawn = lines(text, column: 321, columns: columns)
    #expect(drawn.count == 2)
    #expect(drawn.allSatisfy { $0.count <= columns })
    let caret = try #require(drawn[1].firstIndex(of: "^"))
    #expect(Array(drawn[0])[drawn[1].distance(from: drawn[1].startIndex, to: caret)] == "H")
  }

  @Test("shows under the place what to write there")
  func suggestion() {
    #expect(lines("f()", column: 1, suggestions: [(1, "await ")]) == ["    1  f()", "       ^", "       await"])
  }

  @Test("of a line that is not there is none")
  func none() {
    #expect(SourceExcerpt(SwiftSource("a"), text: "a", line: 2, column: 1) == nil)
    #expect(SourceExcerpt(SwiftSource(""), text: "", line: 1, column: 1) == nil)
    #expect(lines("a", column: 99).last == "        ^")
  }
}
