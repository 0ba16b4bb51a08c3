import TestSupport
import Testing

@testable import Curriculum

@Suite("The loader")
struct LoaderTests {
  /// Loads a course of one lesson and gives its complaints as `file:line:column: message`.
  private func complaints(_ files: [String: String], lesson text: String? = nil, body: String = "## A\n\ntext\n") throws -> [String]
  {
    let scratch = try Scratch(files)
    try scratch.write("01-x/lesson.md", text ?? "---\nformat: 1\ntitle: X\n---\n\(body)")
    let course = try Course.load(at: scratch.path)
    return course.diagnostics.map { "\($0.file.dropFirst(scratch.path.count + 1)):\($0.line):\($0.column): \($0.message)" }
  }

  static let front: [(String, String)] = [
    ("---\ntitle: X\n---\n", "01-x/lesson.md:1:1: 'format' is missing"),
    ("---\nformat: 1\n---\n", "01-x/lesson.md:1:1: 'title' is missing"),
    ("---\nformat: 2\ntitle: X\n---\n", "01-x/lesson.md:2:9: 'format' '2' is not a whole number from 1 to 1"),
    ("---\nformat: 1\ntitle: X\nminutes: soon\n---\n", "01-x/lesson.md:4:10: 'minutes' 'soon' is not a whole number from 1 to 600"),
    ("---\nformat: 1\ntitle: X\ncores: 0\n---\n", "01-x/lesson.md:4:8: 'cores' '0' is not a whole number from 1 to 64"),
    ("---\nformat: 1\ntitle: [X]\n---\n", "01-x/lesson.md:3:8: 'title' is not a text"),
    ("---\nformat: 1\ntitle: X\nneeds: y\n---\n", "01-x/lesson.md:4:8: 'needs' is not a list"),
    ("---\nformat: 1\ntitle: X\nswift: six\n---\n", "01-x/lesson.md:4:8: 'swift' cannot be 'six'"),
    ("---\nformat: 1\ntitle: X\n", "01-x/lesson.md:1:1: the front matter is not closed"),
    ("# X\n", "01-x/lesson.md:1:1: the lesson has no front matter"),
    ("---\n- a\n---\n", "01-x/lesson.md:2:1: the front matter is not a list of keys and values"),
  ]

  @Test("says what is wrong in front matter, and where", arguments: front)
  func frontMatter(_ text: String, gives complaint: String) throws {
    #expect(try complaints([:], lesson: text).first == complaint)
  }

  static let blocks: [(String, String)] = [
    ("```demo\n```\n", "5:8: the block does not name a demo"),
    ("```demo one:two\n```\n", "5:9: the demo 'one' has no variant 'two'"),
    ("```demo many\nvariants: [a, c]\n```\n", "6:15: the demo 'many' has no variant 'c'"),
    ("```demo many\nvariants:\n  - name: a\n    expect: hangs\n```\n", "8:13: 'expect' cannot be 'hangs'"),
    ("```demo many\nvariants:\n  - core: 2\n    name: a\n```\n", "7:5: the variant has no key 'core'"),
    ("```demo one\ncapton: x\n```\n", "6:1: the demo block has no key 'capton'"),
    ("  ```demo one\n  capton: x\n  ```\n", "6:3: the demo block has no key 'capton'"),
    ("```demo one\ncompare: tow\n```\n", "6:10: the lesson has no demo 'tow'"),
    ("```exercise none\n```\n", "5:13: the lesson has no exercise 'none'"),
    ("```Demo one\n```\n", "5:4: no block is called 'Demo'"),
    ("```exercize one\n```\n", "5:4: no block is called 'exercize'"),
    ("```predict\nquestion: Q\nobserve: length of one\nchoices: [1, 2]\n```\n", "7:10: 'length of one' cannot be observed"),
    ("```predict\nquestion: Q\nobserve: duration of tow\nchoices: [1, 2]\n```\n", "7:10: the lesson has no demo 'tow'"),
    ("```predict\nquestion: Q\nobserve: duration of many\nchoices: [1, 2]\n```\n", "7:10: the demo 'many' has several variants"),
    ("```predict\nquestion: Q\nobserve: duration of one\nchoices: [1]\n```\n", "8:10: there must be two different choices or more"),
    ("```predict\nobserve: duration of one\nchoices: [1, 2]\n```\n", "5:1: 'question' is missing"),
    ("```swift file=demos/two.swift\n```\n", "5:15: 'demos/two.swift' cannot be quoted: there is no such file"),
    ("```swift file=../secret\n```\n", "5:15: '../secret' is outside the lesson"),
    ("```swift file=demos/one.swift lines=9-3\n```\n", "5:37: '9-3' is not a range of lines"),
    ("```swift file=demos/one.swift line=1\n```\n", "5:31: a quote has no 'line'"),
  ]

  @Test("says what is wrong in a block, and where", arguments: blocks)
  func block(_ body: String, gives complaint: String) throws {
    let files = ["01-x/demos/one.swift": "one\ntwo\n", "01-x/demos/many/a.swift": "", "01-x/demos/many/b.swift": ""]
    #expect(try complaints(files, body: body).first == "01-x/lesson.md:\(complaint)")
  }

  @Test(
    "leaves other code blocks alone",
    arguments: ["```swift\nlet a = 1\n```", "```text\nx\n```", "~~~\n~~~", "```json\n{}\n```", "```sh\n```"])
  func plain(_ body: String) throws {
    #expect(try complaints([:], body: body) == [])
  }

  @Test("reads what a demo's blocks say about its variants")
  func demoSettings() throws {
    let body = """
      ## A
      ```demo many:b
      ```
      ```demo many
      cores: 3
      variants:
        - name: b
          cores: 1
          flags: [-D, X]
          expect: deadlock
        - a
      ```
      ```demo one
      expect: threw
      ```
      """
    let scratch = try Scratch([
      "01-x/lesson.md": "---\nformat: 1\ntitle: X\ncores: 2\n---\n\(body)", "01-x/demos/one.swift": "",
      "01-x/demos/many/a.swift": "",
      "01-x/demos/many/b.swift": "", "01-x/demos/many/c.swift": "", "01-x/demos/unseen/z.swift": "",
      "01-x/demos/unseen/y.swift": "",
      "01-x/demos/net/Package.swift": "",
    ])
    let course = try Course.load(at: scratch.path)
    #expect(course.diagnostics == [])
    let lesson = try #require(course.lesson("x"))
    #expect(lesson.demos.map(\.name) == ["many", "one", "net", "unseen"])
    let many = try #require(lesson.demo("many"))
    #expect(many.variants.map(\.name) == ["b", "a", "c"])
    #expect(many.variants.map(\.cores) == [1, 3, 2])
    #expect(many.variants.map(\.flags) == [["-D", "X"], [], []])
    #expect(many.variants.map(\.expect) == [.deadlock, .finished, .finished])
    #expect(lesson.demo("one")?.variants.map(\.expect) == [.threw])
    #expect(lesson.demo("net")?.kind == .package)
    #expect(lesson.demo("unseen")?.variants.map(\.name) == ["y", "z"])
    guard case .demo(let first)? = lesson.steps.first?.pieces.first?.content else {
      Issue.record("the first block is a demo")
      return
    }
    #expect(first.variants.map(\.name) == ["b"])
    #expect(first.variants.map(\.expect) == [.deadlock])
  }

  @Test("accepts CRLF and a byte order mark")
  func lineEnds() throws {
    let text = "\u{FEFF}---\nformat: 1\ntitle: X\nminuts: 1\n---\n## A\n\n```demo one\ncaption: c\n```\n"
    let files = ["01-x/demos/one.swift": ""]
    let complaint = "01-x/lesson.md:4:1: the front matter has no key 'minuts'"
    #expect(try complaints(files, lesson: text.replacing("\n", with: "\r\n")) == [complaint])
  }

  @Test("refuses a file that is too large, is not text, or is no file, and only that")
  func files() throws {
    let large = "---\nformat: 1\ntitle: X\n---\n" + String(repeating: "a line of text\n", count: 20_000)
    let other = ["02-y/lesson.md": "---\nformat: 1\ntitle: Y\n---\n## B\n\ntext\n"]
    #expect(try complaints(other, lesson: large) == ["01-x/lesson.md:1:1: the file is larger than 256 kB"])
    let scratch = try Scratch(other)
    try scratch.write("01-x/lesson.md/a.txt", "")
    let course = try Course.load(at: scratch.path)
    #expect(course.diagnostics.map(\.message) == ["this is not a plain file"])
    #expect(course.lessons.map(\.id) == ["y"])
  }

  @Test(
    "survives absurd YAML",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000), "a: &x [*x, *x]", "a: \u{7}", "? ? ?",
      "%YAML 9.9", "!!binary x: 1",
      "title: X\ntitle: Y", "\t",
    ])
  func absurd(_ yaml: String) throws {
    #expect(try !complaints([:], lesson: "---\n\(yaml)\n---\n## A\n\ntext\n").isEmpty)
  }

  @Test("tells of two lessons with one id and keeps the first")
  func twice() throws {
    let text = "---\nformat: 1\ntitle: X\n---\n"
    let scratch = try Scratch(["01-x/lesson.md": text, "07-x/lesson.md": text, "Notes/lesson.md": text, "assets/a.txt": ""])
    let course = try Course.load(at: scratch.path)
    #expect(course.lessons.map(\.summary.number) == [1])
    #expect(course.diagnostics.map(\.message) == ["'Notes' cannot be a lesson's folder", "the id 'x' is taken by '01-x'"])
  }

  @Test("sorts lessons by number, not by name")
  func order() throws {
    let text = "---\nformat: 1\ntitle: X\n---\n"
    let scratch = try Scratch(["10-a/lesson.md": text, "9-b/lesson.md": text, "01-c/lesson.md": text])
    #expect(try Outline.load(at: scratch.path).lessons.map(\.id) == ["c", "b", "a"])
  }

  @Test("says that a folder is no course")
  func noCourse() throws {
    let scratch = try Scratch(["a.txt": ""])
    #expect(throws: LanesError.noLessons(in: scratch.path)) { try Course.load(at: scratch.path) }
    #expect(throws: LanesError.noCourse(at: "\(scratch.path)/none")) { try Outline.load(at: "\(scratch.path)/none") }
  }

  static let exercises: [(String, String, String)] = [
    ("mistakes/m.swift", "// no header\n", "mistakes/m.swift:1:1: line 1 does not begin with '//! caught by:'"),
    ("mistakes/m.swift", "//! caught by: C1\nlet a = 1\n", "mistakes/m.swift:2:1: line 2 does not begin with '//!'"),
    ("mistakes/m.swift", "//! caught by:\n//! x\n", "mistakes/m.swift:1:15: nothing stands after '//! caught by:'"),
    ("mistakes/m.swift", "//! caught by: C2\n//! x\n", "mistakes/m.swift:1:16: no check and no finding is called 'C2'"),
    ("hints.md", "## 1\n\na\n\n## 3\n\nb\n", "hints.md:5:1: the heading '3' does not count the hints"),
    ("hints.md", "a hint\n", "hints.md:1:1: this text stands before the first hint"),
    ("hints.md", "", "hints.md:1:1: there are no hints"),
    ("exercise.md", "---\nforbidden: [a]\n---\nx\n", "exercise.md:2:1: the front matter has no key 'forbidden'"),
    (
      "exercise.md", "---\nforbid: [Task.detatched]\n---\nx\n",
      "exercise.md:2:10: 'Task.detatched' is not known, and 'Task.detached' is"
    ),
    (
      "exercise.md", "---\nforbid:\n  - usleep\n  - unchecked Sendable\n---\nx\n",
      "exercise.md:4:5: 'unchecked Sendable' is no construct that can be forbidden"
    ),
    (
      "exercise.md", "---\nforbid:\n  - name: Task\n    reason: x\n---\nx\n",
      "exercise.md:4:5: the construct has no key 'reason'"
    ),
    ("exercise.md", "---\nsanitize: memory\n---\nx\n", "exercise.md:2:11: 'sanitize' cannot be 'memory'"),
  ]

  @Test("says what is wrong in an exercise, and where", arguments: exercises)
  func exercise(file: String, text: String, gives complaint: String) throws {
    let folder = "01-x/exercises/e"
    var files = [
      "exercise.md": "x", "starter.swift": "", "solution.swift": "", "checks.swift": "Check(\n \"C1\", ...)",
      "hints.md": "## 1\n\na\n",
    ]
    files[file] = text
    let all = Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) })
    #expect(try complaints(all) == ["\(folder)/\(complaint)"])
  }

  @Test("names every file that an exercise lacks")
  func missing() throws {
    #expect(
      try complaints(["01-x/exercises/e/notes.txt": ""])
        == ["checks.swift", "exercise.md", "hints.md", "solution.swift", "starter.swift"].map {
          "01-x/exercises/e/\($0):1:1: the exercise 'e' has no \($0)"
        })
  }
}
