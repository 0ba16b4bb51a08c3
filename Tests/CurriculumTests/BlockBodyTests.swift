import TestSupport
import Testing

@testable import Curriculum

@Suite("What stands in a live block for readers of a code host")
struct BlockBodyTests {
  @Test("is not what Lanes shows: that comes from the files")
  func files() throws {
    let scratch = try Scratch([
      "01-x/lesson.md": """
      ---
      format: 1
      title: X
      ---

      ```swift file=demos/one.swift lines=1
      let old = true
      ```

      ```demo one
      source: demos/one.swift
      caption: One.
      picture: |
        one: 1 task; ended after 1 ms
        main: ▌┤
      ```

      ```exercise e
      E: exercises/e/exercise.md
      ```

      """, "01-x/demos/one.swift": "let new = true\n", "01-x/exercises/e/exercise.md": "Do it.\n",
      "01-x/exercises/e/starter.swift": "", "01-x/exercises/e/solution.swift": "", "01-x/exercises/e/checks.swift": "",
      "01-x/exercises/e/hints.md": "## 1\n\nA hint.\n",
    ])
    let course = try Course.load(at: scratch.path)
    #expect(course.diagnostics.isEmpty, "\(course.diagnostics)")
    let contents = try #require(course.lesson("x")).steps.flatMap(\.pieces).map(\.content)
    guard case .quote(let quote) = contents[0], case .demo(let demo) = contents[1], case .exercise("e") = contents[2] else {
      Issue.record("\(contents)")
      return
    }
    #expect(quote.text == ["let new = true"])
    #expect(demo.caption == "One.")
  }
}
