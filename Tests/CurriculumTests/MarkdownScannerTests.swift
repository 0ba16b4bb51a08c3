import Testing

@testable import Curriculum

@Suite("Fences and headings")
struct MarkdownScannerTests {
  private func fences(_ text: String) -> [Fence] {
    MarkdownPart.scan(SourceText(path: "t", text: text).lines).compactMap {
      if case .fence(let fence, _) = $0 { fence } else { nil }
    }
  }

  @Test(
    "follow CommonMark's rules",
    arguments: [
      ("```demo a\nx\n```", ["demo a|x"]),
      ("   ```demo a\n   x\n ```", ["demo a|x"]),
      ("    ```demo a\n    ```", []),
      ("~~~~ demo a\n~~~\n~~~~", ["demo a|~~~"]),
      ("````md\n```\n````", ["md|```"]),
      ("```a\n~~~\n```", ["a|~~~"]),
      ("``` a`b\n", []),
      ("~~~ a`b\n~~~", ["a`b|"]),
      ("```a\n``` x\n```  ", ["a|``` x"]),
      ("```\n## no heading\n```", ["|## no heading"]),
      ("``\nx\n``", []),
      ("", []),
    ] as [(String, [String])])
  func rules(for text: String, give expected: [String]) {
    #expect(fences(text).map { "\($0.info)|\($0.body.joined(separator: "/"))" } == expected)
  }

  @Test("know where they are and whether they end")
  func places() throws {
    let all = fences("text\n  ``` demo  a:b\n  x: 1\n")
    let fence = try #require(all.first)
    #expect(fence.line == 2)
    #expect(fence.column == 7)
    #expect(fence.word == "demo")
    #expect(fence.arguments == "a:b")
    #expect(fence.argumentsColumn == 13)
    #expect(fence.body == ["x: 1"])
    #expect(!fence.isClosed)
  }

  @Test(
    "separate steps",
    arguments: [
      ("## Title", 2, "Title"), ("  ## Title ##  ", 2, "Title"), ("# C#", 1, "C#"), ("##\tTab", 2, "Tab"), ("##", 2, ""),
    ])
  func headings(_ line: String, level: Int, title: String) {
    #expect(MarkdownPart.scan([line]) == [.heading(level: level, title: title, line: 1)])
  }

  @Test("are not seen where there are none", arguments: ["##Title", "    ## Title", "####### x", "text ## x", ""])
  func noHeading(_ line: String) {
    #expect(MarkdownPart.scan([line]) == [.text(line, line: 1)])
  }
}
