import Testing

@testable import Tutor

@Suite("A line at the prompt")
struct ShellWordsTests {
  @Test(
    "is split into words as a shell splits it",
    arguments: [
      ("", []),
      ("  \t ", []),
      ("next", ["next"]),
      ("  check   gather/fetch-all ", ["check", "gather/fetch-all"]),
      ("run gather\t--seed 7", ["run", "gather", "--seed", "7"]),
      ("learn \"two words\"", ["learn", "two words"]),
      ("learn 'it is \"quoted\"'", ["learn", "it is \"quoted\""]),
      ("--lessons=\"my course\"/x", ["--lessons=my course/x"]),
      ("a\\ b c", ["a b", "c"]),
      ("say \\\"", ["say", "\""]),
      ("empty \"\" ''", ["empty", "", ""]),
      ("größe 漢字", ["größe", "漢字"]),
    ] as [(String, [String])])
  func words(of line: String, are expected: [String]) throws {
    #expect(try ShellWords(line).words == expected)
  }

  @Test("with an open quote is refused", arguments: ["check \"tiny", "say 'so", "a \"b' c", "\""])
  func openQuote(_ line: String) {
    #expect(throws: ShellWords.Problem.openQuote) { try ShellWords(line) }
  }
}
