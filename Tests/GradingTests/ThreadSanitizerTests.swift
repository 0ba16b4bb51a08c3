import Curriculum
import Display
import Foundation
import PseudoTerminal
import TestSupport
import Testing
import Timeline

@testable import Grading
@testable import Running

@Suite("ThreadSanitizer's second opinion", .timeLimit(.minutes(30)))
struct ThreadSanitizerTests {
  struct Missing: Error {}

  private static let folder = fixture("ThreadCourse") + "/01-threads"

  private static func answers(_ kind: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/answers/\(kind)")) ?? []).sorted()
  }

  private static func exercise() throws -> Exercise {
    let course = try Course.load(at: fixture("ThreadCourse"))
    try #require(course.diagnostics.isEmpty)
    return try #require(course.lessons.first?.exercise("counter"))
  }

  private let scratch: Scratch
  private let builder: Builder

  init() async throws {
    scratch = try Scratch()
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    guard let library = PracticeLibrary(in: folder) else { throw Missing() }
    builder = Builder(toolchain: try await Toolchain.find(cache: scratch.path), library: library, cache: scratch.path)
  }

  private func grade(_ file: String, with builder: Builder? = nil) async throws -> Verdict {
    let grader = Grader(builder: builder ?? self.builder)
    return try await Turnstile.shared.pass { try await grader.grade(try Self.exercise(), file: file) }
  }

  @Test("has nothing against an answer whose memory is protected", arguments: answers("right"))
  func right(_ name: String) async throws {
    let verdict = try await grade("\(Self.folder)/answers/right/\(name)")
    #expect(verdict.passed)
    #expect(verdict.threads?.race == nil)
    #expect(verdict.threads?.missing == nil)
    #expect(verdict.threads?.rounds == 20)
  }

  @Test("fails an answer that passes every schedule and races, each time", arguments: answers("racy"))
  func racy(_ name: String) async throws {
    for _ in 0..<5 {
      let verdict = try await grade("\(Self.folder)/answers/racy/\(name)")
      #expect(!verdict.passed)
      #expect(verdict.caughtBy == .threadSanitizer)
      #expect(verdict.checks.allSatisfy { $0.passed == true })
      let race = try #require(verdict.threads?.race)
      #expect(race.accesses.allSatisfy { $0.source.fileName == name && $0.source.line > 0 })
      #expect(race.accesses.contains { $0.isWrite })
    }
  }

  @Test("names the variable and the lines, and quotes them")
  func told() async throws {
    let file = "\(Self.folder)/answers/racy/box.swift"
    let verdict = try await grade(file)
    #expect(verdict.threads?.race?.variable == "sum")
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let text = VerdictView(verdict, source: source).lines(in: Layout(columns: 100)).map(\.plain).joined(separator: "\n")
    #expect(text.contains("Two threads reached 'sum' and nothing says in which order: box.swift:7"), "\(text)")
    #expect(text.contains("7      sum += number"), "\(text)")
  }

  @Test("is asked with one call at a time: what a check has started ends with the call")
  func ownTasks() async throws {
    try scratch.write("answer.swift", "let endings = AsyncStream.makeStream(of: Int.self)\n")
    try scratch.write(
      "checks.swift",
      """
      import Practice

      @main enum Answer: Exercise {
        static let checks = [
          Check("C1", "starts a task that never ends by itself") { world in
            world.start("forever") {
              defer { endings.continuation.yield(1) }
              try await world.signal("never").wait()
            }
          },
          Check("C2", "waits for its end") { world in
            for await _ in endings.stream { break }
          },
        ]
      }
      """)
    let request = BuildRequest(["answer.swift", "checks.swift"].map { "\(scratch.path)/\($0)" }, module: "Answer")
    guard case .built(let program) = try await builder.build(request) else { Issue.record("it does not compile"); return }
    var child = Child(program)
    child.environment.realRounds = 1
    let result = try await child.run()
    // A check that does not come to its end makes it 75.
    #expect(result.termination == .exited(0), "\(result)")
  }

  @Test("is left out, and said to be, where nothing can be built for it")
  func unavailable() async throws {
    // A driver that knows no sanitizer.
    try scratch.write(
      "swiftc", "#!/bin/sh\necho \"<unknown>:0: error: unsupported option '-sanitize=thread' for target 'here'\"\nexit 1\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path + "/swiftc")
    let lacking = Builder(
      toolchain: builder.toolchain.compiling(with: scratch.path + "/swiftc"), library: builder.library, cache: scratch.path + "/b")
    let verdict = try await grade("\(Self.folder)/answers/right/mutex.swift", with: lacking)
    #expect(verdict.passed)
    #expect(verdict.threads?.missing?.contains("unsupported option '-sanitize=thread'") == true)
    let text = VerdictView(verdict, source: "").lines(in: Layout(columns: 200)).map(\.plain).joined(separator: "\n")
    #expect(text.contains("ThreadSanitizer was not asked"))
  }

  @Test("is not asked about an answer that fails a check, or by an exercise that does not want it")
  func notAsked() async throws {
    #expect(try await grade("\(Self.folder)/exercises/counter/starter.swift").threads == nil)
  }
}

@Suite("A report of ThreadSanitizer")
struct ThreadReportTests {
  private let report = """
    something the program printed
    ==================
    WARNING: ThreadSanitizer: Swift access race (pid=1)
      Modifying access of Swift variable at 0x720c by thread T1:
        frame 0x100ec7 /cache/program
        frame 0x71e5f /lib/libswift_Concurrency.so

      Previous read of size 8 at 0x720c by thread T3:
        frame 0x1 /lib/libswiftCore.so
        frame 0x100ed0 /cache/program
        frame 0x100ee0 /cache/program

      Location is heap block of size 40 at 0x720c allocated by thread T2:
        frame 0x7b450 /cache/program

    SUMMARY: ThreadSanitizer: Swift access race
    """

  @Test("gives the program's frames of both accesses")
  func accesses() {
    let read = ThreadReport(report, program: "/cache/program")
    #expect(
      read?.accesses == [.init(isWrite: true, frames: [0x100ec7]), .init(isWrite: false, frames: [0x100ed0, 0x100ee0])])
  }

  @Test(
    "is none where nothing raced",
    arguments: ["", "WARNING: ThreadSanitizer: thread leak (pid=1)", "FATAL: ThreadSanitizer: unexpected memory mapping 0x1-0x2"])
  func none(_ text: String) { #expect(ThreadReport(text, program: "/cache/program") == nil) }

  @Test("that is cut off in the middle gives what it has")
  func cut() {
    #expect(ThreadReport(String(report.prefix(200)), program: "/cache/program")?.accesses.count ?? 0 <= 2)
  }
}

@Suite("The variable that lines race for")
struct RacyVariableTests {
  @Test(
    "is the one that all of them name",
    arguments: [
      ("var sum = 0\nfunc f() { sum += 1 }\nfunc g() -> Int { sum }", Set([2, 3]), "sum"),
      ("var a = 0\nvar b = 0\nfunc f() { a = b }", [3], nil),
      ("var a = 0\nvar b = 0\nfunc f() { a = b }\nfunc g() { a = 1 }", [3, 4], "a"),
      ("let a = 0\nfunc f() -> Int { a }", [2], nil), ("", [1], nil), ("var a = 0", [], nil),
    ] as [(String, Set<Int>, String?)])
  func name(_ source: String, _ lines: Set<Int>, _ name: String?) {
    #expect(RacyVariable.name(in: source, lines: lines) == name)
  }
}
