import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Grading

@Suite("Submissions")
struct SubmissionTests {
  @Test(
    "answer the exercise that their place says",
    arguments: [
      ("alice/gather/fetch-all.swift", "gather/fetch-all"), ("gather/fetch-all.swift", "gather/fetch-all"),
      ("a b/02-gather/fetch-all.swift", "gather/fetch-all"), ("Alice/Gather/Dashboard.SWIFT", "gather/dashboard"),
      ("/x/bounded/limiter.swift", "bounded/limiter"),
    ])
  func place(_ path: String, _ exercise: String) throws {
    #expect(SubmissionPlace(names: try BatchParts.names()).answer(at: path) == .exercise(exercise))
  }

  @Test(
    "elsewhere answer none, with what may be meant",
    arguments: [
      ("alice/gather/fetchall.swift", "gather/fetch-all"), ("alice/fetch-all.swift", "gather/fetch-all"),
      ("alice/limiter.swift", "bounded/limiter"), ("alice/bounded/fetch-all.swift", "gather/fetch-all"),
      ("alice/gather/fetch.swift", "gather/fetch-all"), ("Package.swift", nil),
    ] as [(String, String?)])
  func unknown(_ path: String, _ nearest: String?) throws {
    guard case .unknown(_, let near) = SubmissionPlace(names: try BatchParts.names()).answer(at: path) else {
      Issue.record("\(path) is taken for an answer")
      return
    }
    #expect(near == nearest)
  }

  @Test("of any name answer the one exercise that is named, unless their place says another")
  func wanted() throws {
    let place = SubmissionPlace(names: try BatchParts.names(), wanted: "gather/fetch-all")
    #expect(place.answer(at: "inbox/alice_17 final.swift") == .exercise("gather/fetch-all"))
    #expect(place.answer(at: "bob/gather/fetch-all.swift") == .exercise("gather/fetch-all"))
    #expect(place.answer(at: "bob/gather/dashboard.swift") == .other("gather/dashboard"))
  }

  @Test("are found in the order of the paths, then sorted, each once; links and hidden names are not followed")
  func scan() throws {
    let folder = try Scratch([
      "class/bob/gather/fetch-all.swift": "b", "class/alice/gather/dashboard.swift": "a", "class/alice/gather/fetch-all.swift": "a",
      "class/.hidden/gather/fetch-all.swift": "h", "class/alice/.build/gather/fetch-all.swift": "h",
      "class/alice/gather/typo.swift": "t", "class/alice/readme.md": "r", "outside/gather/dashboard.swift": "o",
    ])
    let root = folder.path
    try FileManager.default.createSymbolicLink(atPath: "\(root)/class/carol", withDestinationPath: "\(root)/outside")
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/class/bob/gather/dashboard.swift", withDestinationPath: "/etc/passwd")
    let place = SubmissionPlace(names: try BatchParts.names())
    let scan = try SubmissionScan(
      ["\(root)/class/bob/", "\(root)/class", "\(root)/class/bob/gather/fetch-all.swift"], place: place)
    #expect(
      scan.submissions.map { $0.path.replacing(root, with: "") } == [
        "/class/bob/gather/fetch-all.swift", "/class/alice/gather/dashboard.swift", "/class/alice/gather/fetch-all.swift",
      ])
    #expect(
      Set(scan.strays.map { $0.path.replacing(root, with: "") }) == [
        "/class/bob/gather/dashboard.swift", "/class/alice/gather/typo.swift",
      ])
  }

  @Test("that are missing, or are none, are an error with its fix")
  func missing() throws {
    let folder = try Scratch(["gather/fetchall.swift": "x", "empty/readme.md": ""])
    let place = SubmissionPlace(names: try BatchParts.names())
    func error(_ paths: String...) -> LanesError? {
      do throws(LanesError) { _ = try SubmissionScan(paths.map { "\(folder.path)/\($0)" }, place: place) } catch { return error }
      return nil
    }
    #expect(error("nowhere")?.code == .notInCourse)
    #expect(error("empty")?.code == .notInCourse)
    #expect(error("gather")?.nearest == "gather/fetch-all")
    #expect(error("gather/fetchall.swift")?.fix.contains("--exercise gather/fetch-all") == true)
  }

  @Test(
    "are refused in a sentence unless they are text that can be an answer",
    arguments: [
      ([], "empty"), (Array(" \n\t".utf8), "empty"), ([0xFF, 0xFE, 0x41], "UTF-8"),
      (Array("let café = 1".utf8), nil), ([UInt8](repeating: 32, count: 100) + [65], nil),
    ] as [([UInt8], String?)])
  func text(_ bytes: [UInt8], _ word: String?) {
    switch SubmissionText(bytes) {
    case .text(let text): #expect(word == nil && text == bytes)
    case .refused(let sentence): #expect(word.map { sentence.contains($0) } == true, "\(sentence)")
    }
  }

  @Test("that are folders, links, pipes or huge are refused without being read")
  func kinds() throws {
    let folder = try Scratch(["huge.swift": String(repeating: "x", count: (1 << 20) + 1), "file.swift": "x"])
    let path = folder.path
    try #require(mkfifo("\(path)/pipe.swift", 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: "\(path)/link.swift", withDestinationPath: "\(path)/file.swift")
    func refusal(_ name: String) -> String {
      if case .refused(let why) = SubmissionText(reading: "\(path)/\(name)") { why } else { "" }
    }
    #expect(refusal("huge.swift").contains("1 MB"))
    #expect(refusal("pipe.swift").contains("plain file"))
    #expect(refusal("link.swift").contains("cannot be read"))
    #expect(refusal("gone.swift").contains("No such file"))
    #expect(refusal("file.swift") == "")
  }

  @Test("are dealt to shards: each to one, evenly, whatever the order of the paths")
  func shards() throws {
    let submissions = (0..<50).map { number in
      Submission(path: "s\(number)", file: "/s\(number)", exercise: number % 3 == 0 ? "gather/dashboard" : "gather/fetch-all")
    }
    for count in [1, 2, 3, 7, 50, 60] {
      let shards = try (1...count).map { try Shard("\($0)/\(count)") }
      let parts = shards.map { $0.part(of: submissions).map(\.path) }
      #expect(parts.flatMap { $0 }.sorted() == submissions.map(\.path).sorted())
      #expect((parts.map(\.count).max() ?? 0) - (parts.map(\.count).min() ?? 0) <= 1)
      let reversed = shards.map { Set($0.part(of: submissions.reversed()).map(\.path)) }
      #expect(reversed == parts.map { Set($0) })
      // What a shard grades is in the order of the whole.
      #expect(parts.allSatisfy { part in part == submissions.map(\.path).filter { part.contains($0) } })
    }
  }

  @Test(
    "have no shard of another form", arguments: ["", "1", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/3", "1/99999999999999999999"])
  func badShard(_ text: String) {
    #expect(throws: LanesError.self) { try Shard(text) }
  }

  @Test("have short names in a table that still tell them apart")
  func names() {
    func names(_ paths: [String], whole: Bool = false) -> SubmissionNames {
      SubmissionNames(paths.map { Submission(path: $0, file: $0, exercise: "gather/fetch-all") }, whole: whole)
    }
    #expect(names(["/c/alice/gather/fetch-all.swift", "/c/bob/02-gather/fetch-all.swift"]).names == ["alice", "bob"])
    #expect(names(["/c/alice/gather/fetch-all.swift", "/c/bob/gather/fetch-all.swift"]).folder == "/c")
    #expect(names(["inbox/a.swift", "inbox/b.swift"]).names == ["a.swift", "b.swift"])
    #expect(names(["gather/fetch-all.swift"]).names == ["fetch-all.swift"])
    #expect(names(["gather/fetch-all.swift"]).folder == "gather")
    #expect(names(["a/x.swift", "a/x.swift"], whole: true).names == ["a/x.swift", "a/x.swift"])
    #expect(names([]).names == [])
  }
}
