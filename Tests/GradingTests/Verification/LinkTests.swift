import Curriculum
import TestSupport
import Testing

@testable import Grading

@Suite("Links")
struct LinkTests {
  private static func links(_ text: String) -> [String] {
    LinkScanner.links(in: SourceText(path: "x.md", text: text).lines).map { "\($0.target) \($0.place.line):\($0.place.column)" }
  }

  @Test(
    "are found where CommonMark has them, and nowhere else",
    arguments: [
      ("see [this](a.md).", ["a.md 1:12"]), ("![picture](p.png \"title\") [b]( <b c.md> )", ["p.png 1:12", "b c.md 1:32"]),
      ("[![badge](b.svg)](c.md)", ["b.svg 1:11", "c.md 1:19"]), ("[two\nlines](a.md)", ["a.md 2:8"]),
      ("[a](f(x).md) [b](f\\).md)", ["f(x).md 1:5", "f).md 1:18"]), ("[name]: a.md\n[other]: <b.md>", ["a.md 1:9", "b.md 2:10"]),
      ("`[a](b)` ``x ` [c](d)`` [e](f)", ["f 1:29"]), ("\\[a](b) <!-- [c](d) --> <a href=\"[e](f)\">", []),
      ("```\n[a](b)\n```\n[c](d)", ["d 4:5"]), ("---\nx: \"[a](b)\"\n---\n[c](d)", ["d 4:5"]),
      ("[ ] a [x] (b)", []), ("[open\n\nclosed](a.md)", []), ("[a](b c)", []), ("[^1]: note", []), ("[ä](x)", ["x 1:5"]),
      ("[a](", []), ("[a](<b", []), ("`", []), ("[", []), ("[]()", [" 1:4"]),
    ])
  func found(_ text: String, _ expected: [String]) { #expect(Self.links(text) == expected) }

  @Test(
    "reach headings by the names that GitHub gives them",
    arguments: [
      ("# Two in line", ["two-in-line"]), ("## `demo NAME` or `demo NAME:VARIANT`", ["demo-name-or-demo-namevariant"]),
      ("# A\n# A\n# A", ["a", "a-1", "a-2"]), ("# What's *new*, in [6.3](x.md)?", ["whats-new-in-63"]), ("Above\n=====", ["above"]),
      ("# snake_case and _this_", ["snake_case-and-this"]), ("# Über uns — heute", ["über-uns--heute"]),
      ("```\n# code\n```\n# text", ["text"]), ("<a id=\"here\"></a>\n", ["here"]), ("text\n\n---\n", []),
    ])
  func named(_ text: String, _ expected: [String]) {
    #expect(HeadingAnchors(SourceText(path: "x.md", text: text).lines).names == expected)
  }

  @Test(
    "that lead nowhere are told, others are not",
    arguments: [
      ("https://swift.org mailto:a@b.c //x.org", nil),
      ("a.md a.md#one folder folder/ folder/b%20c.swift#L2 #here a.md?plain=1", nil),
      ("a.md#two", "no heading of 'a.md' is called '#two'"), ("A.md", "the link leads to 'A.md', which is not there"),
      ("../gone", "the link leads to '../gone', which is not there"), ("/a.md", "'/a.md' begins at the root of a disk or a site"),
      ("folder/b%20c.swift#L3", "'folder/b c.swift' has 2 lines, so '#L3' is not there"),
      ("#there", "no heading of this file is called '#there'"),
      ("", "the link leads nowhere"),
    ] as [(String, String?)])
  func told(_ targets: String, _ message: String?) throws {
    let scratch = try Scratch(["a.md": "# One\n", "folder/b c.swift": "1\n2\n"])
    let links = targets.split(separator: " ", omittingEmptySubsequences: false).map { "[x](\($0))" }
    try scratch.write("text.md", "# Here\n\n" + links.joined(separator: "\n"))
    let problems = LinkRules.problems(in: scratch.path + "/text.md")
    #expect(problems.map(\.message) == (message.map { [$0] } ?? []))
    #expect(problems.allSatisfy { $0.line == 3 && $0.column == 5 && !$0.fix.isEmpty })
  }
}
