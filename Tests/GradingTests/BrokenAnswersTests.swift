import Curriculum
import Display
import Foundation
import PseudoTerminal
import TestSupport
import Testing

@testable import Grading
@testable import Running

/// Answers that do not compile, each beside the text that its learner reads. A new answer without a text makes the test print one to keep.
@Suite("An answer that does not compile", .timeLimit(.minutes(30)))
struct BrokenAnswersTests {
  struct Missing: Error {}

  struct Broken: Sendable, CustomTestStringConvertible {
    let exercise: String
    let name: String
    var file: String { "\(BrokenAnswersTests.folder)/\(exercise)/\(name)" }
    var testDescription: String { "\(exercise)/\(name)" }
  }

  private static let folder = fixture("ErrorCourse") + "/01-errors/answers"

  private static func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static let answers = names(folder).flatMap { exercise in
    names("\(folder)/\(exercise)").filter { $0.hasSuffix(".answer") }.map {
      Broken(exercise: exercise, name: String($0.dropLast(7)))
    }
  }

  @Test("is told so in its own file, in these words", arguments: answers)
  func told(_ broken: Broken) async throws {
    let verdict = try await grade(broken)
    #expect(verdict.caughtBy == .compiler)
    #expect(!verdict.errors.isEmpty)
    let source = try String(contentsOfFile: broken.file + ".answer", encoding: .utf8)
    let lines = VerdictView(verdict, source: source).lines(in: Layout(columns: 90, isStyled: false)).map(\.plain)
    let expected = (try? String(contentsOfFile: broken.file + ".txt", encoding: .utf8)) ?? ""
    #expect(lines.joined(separator: "\n") + "\n" == expected)
  }

  @Test("is never told about a file that the learner did not write, nor wider than the screen", arguments: answers)
  func own(_ broken: Broken) async throws {
    let verdict = try await grade(broken)
    for message in verdict.errors + verdict.errors.flatMap(\.notes) {
      #expect(message.file == nil || message.file?.hasSuffix("/\(broken.exercise).swift") == true, "\(message)")
    }
    let source = try String(contentsOfFile: broken.file + ".answer", encoding: .utf8)
    for line in VerdictView(verdict, source: source).lines(in: Layout(columns: 40, isStyled: false))
    where !line.plain.contains("lanes ") {
      #expect(line.width <= 40, "\(line.plain)")
    }
  }

  private func grade(_ broken: Broken) async throws -> Verdict {
    let course = try Course.load(at: fixture("ErrorCourse"))
    try #require(course.diagnostics.isEmpty)
    let exercise = try #require(course.lessons.first?.exercise(broken.exercise))
    let scratch = try Scratch(["\(broken.exercise).swift": try String(contentsOfFile: broken.file + ".answer", encoding: .utf8)])
    let grader = Grader(builder: try await Self.builder.value)
    return try await Turnstile.shared.pass {
      try await grader.grade(exercise, file: "\(scratch.path)/\(broken.exercise).swift")
    }
  }

  private static let cache = try? Scratch()

  private static let builder = Task {
    // All of them use it, so it goes with the process.
    atexit { BrokenAnswersTests.cache.map { try? FileManager.default.removeItem(atPath: $0.path) } }
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    guard let cache, let library = PracticeLibrary(in: folder) else { throw Missing() }
    return Builder(toolchain: try await Toolchain.find(cache: cache.path), library: library, cache: cache.path)
  }
}
