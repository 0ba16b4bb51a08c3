import Curriculum
import Foundation
import Running
import Synchronization
import TestSupport
import Testing

@testable import Grading

/// What the runner does with what grading gives it; that real answers get their verdicts is tested with the built tool.
@Suite("A batch")
struct BatchTests {
  /// The texts that were graded.
  private final class Graded: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0.append(text) } }
  }

  /// Files of which the first word says what comes of them.
  private final class Desk: Sendable {
    let folder: Scratch
    let submissions: [Submission]
    let exercise = Exercise(lesson: "gather", name: "fetch-all", folder: "/nowhere")
    let graded = Graded()

    init(_ texts: [String]) throws {
      folder = try Scratch(Dictionary(uniqueKeysWithValues: texts.enumerated().map { ("s\($0.offset).swift", $0.element) }))
      submissions = texts.indices.map { [folder] in
        Submission(path: "s\($0)", file: "\(folder.path)/s\($0).swift", exercise: "gather/fetch-all")
      }
    }

    func run(jobs: Int = 2, journal: Journal? = nil, told: (BatchProgress) -> Void = { _ in }) async throws -> BatchResult {
      let batch = Batch(
        submissions: submissions, exercises: ["gather/fetch-all": .success(exercise)], fingerprint: "f", jobs: jobs)
      let journal = journal ?? Journal(withoutFile: "none")
      return try await batch.run(journal: journal, temporary: folder.path, told: told) { [graded] exercise, file in
        #expect(file.hasSuffix("/fetch-all.swift"), "an answer is graded under the name that its exercise gives")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        graded.add(text)
        if text.hasPrefix("yields") { for _ in 0..<200 { await Task.yield() } }
        if text.hasPrefix("crashes the compiler") {
          throw LanesError(code: .compiler, message: "the compiler crashed on \"\(file)\"", fix: "")
        }
        if text.hasPrefix("no toolchain") { throw LanesError(code: .toolchain, message: "gone", fix: "install it") }
        if text.hasPrefix("no room") { throw LanesError(code: .failed, message: "\(file): no room", fix: "make room") }
        var verdict = Verdict(exercise: exercise.id)
        verdict.passed = text.contains("right")
        verdict.caughtBy = verdict.passed ? .none : .check
        verdict.errors = [CompilerMessage(file: file, line: 1, column: 1, severity: .error, text: "in \(file)")]
        return verdict
      }
    }
  }

  @Test("has its results in the order of the submissions, whatever takes longest", arguments: [1, 2, 7, 40])
  func order(_ jobs: Int) async throws {
    let desk = try Desk((0..<24).map { ($0 % 3 == 0 ? "yields" : "goes on") + ($0 % 4 == 0 ? " right" : " wrong") + " \($0)" })
    let result = try await desk.run(jobs: jobs)
    #expect(result.submissions.map(\.submission.path) == (0..<24).map { "s\($0)" })
    #expect(result.submissions.map(\.state) == (0..<24).map { $0 % 4 == 0 ? "passed" : "failed" })
    #expect((result.passed, result.failed, result.graded, result.exitStatus) == (6, 18, 24, 1))
  }

  @Test("grades each text once, and each copy's document names that copy")
  func copies() async throws {
    let desk = try Desk(["same", "right", "same", "same"])
    var counts: [Int] = []
    let result = try await desk.run { counts.append($0.done) }
    #expect(desk.graded.all.sorted() == ["right", "same"])
    #expect(result.submissions.map(\.sameAs) == [nil, nil, "s0", "s0"])
    #expect(counts.last == 4 && counts == counts.sorted())
    let document = try BatchDocument(result)
    #expect(
      document.submissions.map { (($0["verdict"] as? NSDictionary)?["errors"] as? [NSDictionary])?.first?["file"] as? String }
        == ["s0", "s1", "s2", "s3"])
  }

  @Test("fails an answer that the compiler crashes on, and goes on when something of ours fails")
  func errors() async throws {
    let desk = try Desk(["crashes the compiler", "no room", "right", "", "\u{FEFF} wrong"])
    let result = try await desk.run()
    #expect(result.submissions.map(\.state) == ["failed", "error", "passed", "failed", "failed"])
    #expect(result.exitStatus == 70)
    #expect(try await Desk(["right", "no toolchain"]).run().exitStatus == 69)
    #expect(try await Desk(["right"]).run().exitStatus == 0)
    guard case .error(let error) = result.submissions[1].outcome else { return }
    #expect(error.message == "s1: no room", "the copy's path means nothing to anybody")
    guard case .graded(let verdict) = result.submissions[0].outcome else { return }
    #expect(verdict.text(verdict.summary.sentence, for: "s0") == "the compiler crashed on \"s0\"")
  }

  @Test("grades nothing again that its journal knows, and what could not be graded once more")
  func journal() async throws {
    let desk = try Desk(["right", "wrong", "no room", "right", "x"])
    let path = "\(desk.folder.path)/journal"
    let first = try await desk.run(journal: try await Journal(path))
    #expect(first.graded == 3)
    let again = try await desk.run(journal: try await Journal(path))
    #expect(again.graded == 0)
    #expect(desk.graded.all.count { $0 == "no room" } == 2)
    #expect(try BatchDocument(again).text == BatchDocument(first).text)
    try desk.folder.write("s4.swift", "right now")
    #expect(try await desk.run(journal: try await Journal(path)).graded == 1)
  }

  @Test("that is cancelled has a whole document of what there is until then")
  func cancelled() async throws {
    let desk = try Desk((0..<30).map { "yields \($0)" })
    let task = Task { try await desk.run(jobs: 1) { if $0.done == 3 { withUnsafeCurrentTask { $0?.cancel() } } } }
    let result = try await task.value
    #expect(result.wasInterrupted && result.exitStatus == 130)
    #expect(result.failed == 3 && result.pending == 27)
    #expect(try BatchDocument(result).submissions.count == 30)
  }

  @Test("of a thousand is one document, in order")
  func many() async throws {
    let desk = try Desk((0..<1_000).map { "\($0 % 2 == 0 ? "right" : "wrong") \($0)" })
    let result = try await desk.run(jobs: 4)
    #expect(result.passed == 500 && result.failed == 500)
    #expect(try BatchDocument(result).submissions.map { $0["path"] as? String } == (0..<1_000).map { "s\($0)" })
  }

  @Test("leaves no copy behind")
  func copiesGo() async throws {
    let desk = try Desk(["right", "wrong"])
    _ = try await desk.run()
    #expect(desk.folder.files == ["s0.swift", "s1.swift"])
  }
}

/// The JSON document of a batch, read.
struct BatchDocument {
  let text: String
  let object: NSDictionary
  let submissions: [NSDictionary]

  init(_ result: BatchResult) throws {
    var bytes: [UInt8] = []
    try result.writeJSON { bytes += $0 }
    text = String(decoding: bytes, as: UTF8.self)
    object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    submissions = try #require(object["submissions"] as? [NSDictionary])
  }
}
