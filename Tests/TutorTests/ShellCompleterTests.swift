import Curriculum
import LineEditor
import TestSupport
import Testing

@testable import Tutor

@Suite("Tab at the prompt")
struct ShellCompleterTests {
  private let completer: ShellCompleter

  init() throws {
    let words = ["next", "back", "lessons", "learn", "run", "check", "hint", "edit", "help"]
    completer = ShellCompleter(
      try Outline.load(at: fixture("TinyCourse")), commands: words.map { (name: $0, description: "does \($0)") })
  }

  private func offers(_ line: String, cursor: Int? = nil) -> [String] {
    completer.complete(line, cursor ?? line.utf8.count).candidates.map(\.text)
  }

  @Test(
    "offers what the word before the cursor can become",
    arguments: [
      ("", ["next", "back", "lessons", "learn", "run", "check", "hint", "edit", "help"]),
      ("le", ["lessons", "learn"]),
      ("xyz", []),
      ("learn ", ["tiny"]),
      ("learn t", ["tiny"]),
      ("run tiny/o", ["tiny/one-call"]),
      ("run tiny/two-calls:", ["tiny/two-calls:in-a-row", "tiny/two-calls:together"]),
      ("check tiny/c", ["tiny/cheats", "tiny/crashes"]),
      ("hint tiny/p", ["tiny/passes"]),
      ("edit tiny/p", ["tiny/passes"]),
      ("help ne", ["next"]),
      ("  check   tiny/h", ["tiny/hangs"]),
      ("next t", []),
      ("check tiny/passes t", []),
    ])
  func candidates(for line: String, are expected: [String]) {
    #expect(offers(line) == expected)
  }

  @Test("replaces the word that ends at the cursor, whatever follows")
  func range() {
    let completions = completer.complete("check tiny/pa --json", 13)
    #expect(completions.range == 6..<13)
    #expect(completions.candidates.map(\.text) == ["tiny/passes"])
  }

  @Test("describes words and lessons")
  func descriptions() {
    #expect(completer.complete("nex", 3).candidates.map(\.description) == ["does next"])
    #expect(completer.complete("learn ", 6).candidates.map(\.description) == ["A course to know by heart"])
  }
}
