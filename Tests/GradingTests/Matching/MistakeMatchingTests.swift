import Curriculum
import Running
import Synchronization
import TestSupport
import Testing

@testable import Grading

/// What learners are told of wrong answers to the repository's exercises.
@Suite("Known mistakes of the lessons")
struct MistakeMatchingTests {
  private func names(_ file: String, _ exercise: Exercise) async throws -> (names: [String], story: String) {
    let bench = try await LessonsBench.shared.value
    let verdict = try await bench.grade(file, as: exercise)
    let mistakes = try await bench.mistakes(behind: verdict, of: exercise, file: file)
    return (mistakes.map(\.name), verdict.story)
  }

  /// Mistakes that nobody can tell apart by what they do: both are told.
  private static let twins: Set = ["blocking/unblock-the-report/helper-hides-it", "blocking/unblock-the-report/yield-first"]

  @Test("are told to whoever makes them", arguments: LessonsContent.mistakes)
  func itself(_ wrong: LessonsContent.WrongAnswer) async throws {
    let told = try await names(wrong.answer.file, wrong.answer.exercise)
    let isTwin = Self.twins.contains("\(wrong.answer.exercise.id)/\(wrong.mistake.name)")
    #expect(isTwin ? told.names.contains(wrong.mistake.name) : told.names.first == wrong.mistake.name, "\(told.story)")
  }

  @Test("are told to whoever makes them in other words, and to nobody else", arguments: MatchedAnswer.all)
  func inOtherWords(_ answer: MatchedAnswer) async throws {
    let told = try await names(answer.file, answer.exercise)
    #expect(told.names.first == answer.mistake, "\(told.names) \(told.story)")
  }

  @Test(
    "are covered by answers in other words, two at least for each exercise, and by strangers", arguments: LessonsContent.exercises)
  func covered(_ exercise: Exercise) {
    let answers = MatchedAnswer.all(to: exercise)
    #expect(answers.count { $0.mistake != nil } >= 2)
    #expect(answers.count { $0.mistake == nil } >= 2)
    for answer in answers {
      #expect(answer.mistake.map { name in exercise.mistakes.contains { $0.name == name } } ?? true, "\(answer)")
    }
  }

  /// What is said of these starters is true of them: one is the answer to the exercise before, the others are the code to be mended.
  private static let likeMistakes = [
    "bounded-concurrency/map-bounded": "all-at-once", "blocking/unblock-the-report": "pauses-on-the-core",
    "task-groups/first-success": "first-completed", "queues/worker-pool": "one-sentinel",
    "orphaned-tasks/adopt-the-tasks": "starts-and-leaves", "cancellation/finish-writing": "commits-twice",
    "cancellation/chunked-work": "never-checks",
  ]

  @Test("are not told of a starter that does nothing yet", arguments: LessonsContent.starters)
  func starter(_ starter: LessonsContent.Answer) async throws {
    let told = try await names(starter.file, starter.exercise)
    #expect(told.names.first == Self.likeMistakes[starter.exercise.id], "\(told.story)")
  }

  @Test("are not looked for in answers that pass", arguments: LessonsContent.solutions.prefix(1))
  func solution(_ solution: LessonsContent.Answer) async throws {
    #expect(try await names(solution.file, solution.exercise).names == [])
  }

  @Test("that use what is forbidden are told to whoever uses it, too")
  func forbidden() async throws {
    let body = "func fetchAll(_ keys: [String], from api: Service) async throws -> [String] { CODE; return [] }\n"
    let scratch = try Scratch([
      "known.swift": "import Practice\n" + body.replacing("CODE", with: "Task.detached {}"),
      "alike.swift": "import Practice\ntypealias T = Task<Void, Never>\n" + body.replacing("CODE", with: "T.detached {}"),
      "other.swift": "import Foundation\nimport Practice\n" + body.replacing("CODE", with: "sleep(1)"),
    ])
    var exercise = try #require(LessonsContent.every.first { $0.id == "gather/fetch-all" })
    exercise.forbid = [Ban(.member(of: "Task", "detached")), Ban(.name("sleep"))]
    exercise.mistakes += [
      Mistake(name: "detaches", file: "\(scratch.path)/known.swift", caughtBy: .forbidden, explanation: "Nobody's child.")
    ]
    #expect(try await names("\(scratch.path)/alike.swift", exercise).names == ["detaches"])
    #expect(try await names("\(scratch.path)/other.swift", exercise).names == [])
  }

  @Test("that nobody can tell apart are both told, and one whose file is broken is left out")
  func twins() async throws {
    var exercise = try #require(LessonsContent.every.first { $0.id == "gather/fetch-all" })
    let known = try #require(exercise.mistakes.first { $0.name == "loop-of-awaits" })
    exercise.mistakes += [
      Mistake(name: "twin", file: known.file, caughtBy: known.caughtBy, explanation: "The same."),
      Mistake(name: "broken", file: "/nowhere/broken.swift", caughtBy: known.caughtBy, explanation: "Nothing."),
    ]
    let answer = try #require(MatchedAnswer.all(to: exercise).first { $0.mistake == "loop-of-awaits" })
    #expect(try await names(answer.file, exercise).names == ["loop-of-awaits", "twin"])
  }

  @Test("are observed once, for however many answers at a time")
  func once() async throws {
    let bench = try await LessonsBench.shared.value
    let scratch = try Scratch()
    let builder = Builder(toolchain: bench.builder.toolchain, library: bench.builder.library, cache: scratch.path)
    let observed = Mutex<[String]>([])
    let matcher = MistakeMatcher(Profiler(builder: builder) { file in observed.withLock { $0.append(file) } })
    let exercise = try #require(LessonsContent.every.first { $0.id == "gather/fetch-all" })
    let answer = try #require(MatchedAnswer.all(to: exercise).first { $0.mistake == "loop-of-awaits" })
    let verdict = try await bench.grade(answer.file, as: exercise)
    let told = try await withThrowingTaskGroup(of: [Verdict.Mistake].self) { group in
      for _ in 0..<4 { group.addTask { try await matcher.mistakes(behind: verdict, of: exercise, file: answer.file) } }
      return try await group.reduce(into: []) { $0.append($1.map(\.name)) }
    }
    #expect(told == Array(repeating: ["loop-of-awaits"], count: 4))
    let mistakes = observed.withLock { $0 }.filter { $0 != answer.file }
    #expect(!mistakes.isEmpty && Set(mistakes).count == mistakes.count, "\(mistakes)")
  }
}
