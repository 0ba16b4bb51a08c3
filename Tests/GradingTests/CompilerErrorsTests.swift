import Running
import Testing

@testable import Grading

@Suite("The compiler's words about an answer")
struct CompilerErrorsTests {
  private let errors = CompilerErrors(answer: "/answers/a.swift", checks: "/course/checks.swift")

  private func message(_ file: String?, _ line: Int, _ text: String, _ severity: CompilerMessage.Severity = .error)
    -> CompilerMessage
  {
    CompilerMessage(file: file, line: line, column: 3, severity: severity, text: text)
  }

  @Test("are those about the learner's own file, where there are any")
  func own() {
    let mine = message("/answers/a.swift", 4, "cannot find 'x' in scope")
    let all = [
      message("/course/checks.swift", 9, "cannot find 'f' in scope"), mine, message("/answers/a.swift", 2, "unused", .warning),
    ]
    #expect(errors.explained(all) == [mine])
  }

  @Test("are moved to the learner's file when only the checks miss something, each once")
  func moved() {
    let all = [
      message("/course/checks.swift", 9, "cannot find 'f' in scope"),
      message("/course/checks.swift", 12, "cannot find 'f' in scope"),
      message("/course/checks.swift", 12, "extra argument"),
    ]
    let explained = errors.explained(all)
    #expect(explained.map(\.file) == ["/answers/a.swift", "/answers/a.swift"])
    #expect(explained.map(\.line) == [1, 1])
    #expect(explained.first?.text.contains("cannot find 'f' in scope") == true)
    #expect(explained.first?.text.contains("keep the names and types that the task gives") == true)
  }

  @Test("stay where they are when they are about no file of the exercise")
  func other() {
    let linker = message(nil, 0, "undefined symbol: g()")
    #expect(errors.explained([linker, message("/answers/a.swift", 1, "unused", .warning)]) == [linker])
  }
}
