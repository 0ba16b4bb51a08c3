import Curriculum
import Foundation
import PseudoTerminal
import TestSupport
import Testing

@testable import Grading
@testable import Running

/// Compares what comes of an answer that is compiled together with its checks to what comes of it with the checks compiled apart.
@Suite("Checks compiled apart", .timeLimit(.minutes(30)))
struct KeptChecksTests {
  struct Missing: Error {}

  static let exercises = ((try? Course.load(at: "\(repository)/Lessons").lessons) ?? []).flatMap(\.exercises)

  private let scratch: Scratch
  private let together: Builder
  private let apart: Builder

  init() async throws {
    scratch = try Scratch()
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    guard let library = PracticeLibrary(in: folder) else { throw Missing() }
    let toolchain = try await Toolchain.find(cache: scratch.path)
    together = Builder(toolchain: toolchain, library: library, cache: scratch.path + "/together")
    apart = Builder(toolchain: toolchain, library: library, cache: scratch.path + "/apart")
  }

  /// What the learner reads of a build: nothing of one that succeeds.
  private func errors(_ exercise: Exercise, _ request: BuildRequest, _ builder: Builder) async throws -> [String] {
    switch try await builder.build(request) {
    case .built: []
    case .rejected(let messages):
      CompilerErrors(exercise, answer: request.sources[0]).explained(messages).map {
        "\($0.file?.lastName ?? "-"):\($0.line):\($0.column): \($0.text)"
      }
    }
  }

  private func compare(_ file: String, _ exercise: Exercise) async throws {
    try await Turnstile.shared.pass {
      let request = Grader.request(exercise, file: file)
      var plain = request
      plain.kept = nil
      let expected = try await errors(exercise, plain, together)
      let fresh = try await errors(exercise, request, apart)
      #expect(fresh == expected, "\(file)")
    }
  }

  @Test("give every answer of the course the same outcome and the same words", arguments: exercises)
  func answers(of exercise: Exercise) async throws {
    for file in [exercise.solution, exercise.starter] + exercise.mistakes.map(\.file) { try await compare(file, exercise) }
  }

  @Test(
    "give broken answers the same words",
    arguments: [
      ("func fetchAll(", "func fetchEvery("), ("from api: Service", "with api: Service"),
      ("async throws -> [String]", "async -> [String]"),
      ("throws -> [String]", "throws -> [Int]"), ("throws -> [String]", "throws -> [Strin]"), ("import Practice", ""),
      ("import Practice", "import Practise"), ("return answers", "return 1"), ("return answers", "return answers +"),
      ("func fetchAll(", "@main func fetchAll("), ("func fetchAll(", "@MainActor func fetchAll("),
      ("func fetchAll(", "private func fetchAll("),
      ("import Practice", "import Practice\nenum FetchAllChecks {}"),
      ("import Practice", "import Practice\nfunc fetchAll(_ keys: [String], from api: Service) async throws -> [String] { [] }"),
      ("import Practice", "import Practice\nfunc main() {}\nfunc list(_ words: [String]) -> Int { 1 }\nlet keys = 1"),
      ("import Practice", "import Practice\nfunc zip(_ a: [String], _ b: [String]) -> Int { 1 }"),
      ("import Practice", "import Practice\nstruct String {}"),
      ("import Practice", "import Practice\nextension Array { var isEmpty: Int { 1 } }"),
      ("import Practice", "import Practice\nextension String: @retroactive Error { }"),
      (
        "import Practice",
        "import Practice\nfinal class Box { var n = 0 }\nfunc g() async { let b = Box(); Task { b.n += 1 }; b.n += 1 }"
      ),
      ("import Practice", "import Practice\nvar shared = 1"),
      ("import Practice", "import Practice\nprint(1)"),
    ])
  func broken(_ old: String, _ new: String) async throws {
    let exercise = try #require(Self.exercises.first { $0.id == "gather/fetch-all" })
    try scratch.write("answer.swift", try String(contentsOfFile: exercise.solution, encoding: .utf8).replacing(old, with: new))
    try await compare(scratch.path + "/answer.swift", exercise)
  }
}
