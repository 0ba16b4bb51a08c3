import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Grading

@Suite("Pages for a code host")
struct PageRefreshTests {
  private let course: Scratch

  init() throws {
    course = try Scratch()
    try FileManager.default.copyItem(atPath: fixture("SoundCourse/01-sound"), toPath: course.path + "/01-sound")
  }

  private var page: String { course.text("01-sound/lesson.md") ?? "" }

  private func verify() async throws -> Verification {
    try await VerificationBench.shared.value.verify(course.path).complained()
  }

  @Test("get quoted lines, still pictures and the way to exercises, and are right from then on")
  func refreshed() async throws {
    let first = try await verify()
    #expect(first.passed)
    #expect(first.notes.map(\.line) == [11, 20, 36], "\(first.notes)")
    #expect(first.notes.allSatisfy { $0.fix == "lanes verify --refresh sound" })
    #expect(try PageRefresh.write(first.outdated.map(\.copy)) == ["\(course.path)/01-sound/lesson.md"])
    #expect(page.contains("lines=5-8\nlet api = "), "dedented")
    #expect(
      page.contains(": exercises/both/exercise.md\n```"))
    #expect(page.contains("```demo line\nsource: demos/line/\nvariants:\n  - served\n"))
    #expect(page.contains("picture: |\n  served: 1 task; ended after 20 ms"))
    #expect(page.contains("\n  Difference: "))
    let second = try await verify()
    #expect(second.passed && second.notes.isEmpty && second.outdated.isEmpty, "\(second.problems + second.notes)")
  }

  @Test("are a problem once they show what is no longer so, and only their blocks are written", arguments: ["\n", "\r\n"])
  func stale(_ lineEnd: String) async throws {
    _ = try PageRefresh.write(try await verify().outdated.map(\.copy))
    let right = page.replacing("\n", with: lineEnd)
    let old = right.replacing("ended after 20 ms", with: "ended after 21 ms").replacing("let api = ", with: "let old = ")
    try course.write("01-sound/lesson.md", old)
    let stale = try await verify()
    #expect(
      stale.problems.map(\.message)
        == Array(repeating: "what this block shows on a code host is not what it shows in Lanes", count: 2))
    _ = try PageRefresh.write(stale.outdated.map(\.copy))
    #expect(page == right)
  }

  @Test("keep the indentation of a block, and a first line that begins with spaces")
  func indentation() throws {
    let copy = BlockCopy(file: "", line: 2, written: ["old"], body: ["a", "", "  b"], isMissing: false)
    #expect(
      PageRefresh.refreshed("- x\n  ```swift file=a\n  old\n  ```\nrest", [copy])
        == "- x\n  ```swift file=a\n  a\n\n    b\n  ```\nrest")
    let text = DemoBlockText(["caption: C", "picture: |", "  old", "", "  older", "cores: 2"])
    #expect(text.own == ["caption: C", "cores: 2"] && text.hasPicture)
    #expect(text.completed(source: "s", picture: [" x"]) == ["source: s", "caption: C", "cores: 2", "picture: |2", "   x"])
  }

  @Test("stay as they are when they cannot be written")
  func unwritable() throws {
    let copy = BlockCopy(file: course.path + "/gone/lesson.md", line: 1, written: [], body: ["x"], isMissing: true)
    let error = try #require(throws: LanesError.self) { try PageRefresh.write([copy]) }
    #expect(error.message.contains("was not written: it cannot be read"))
  }
}
