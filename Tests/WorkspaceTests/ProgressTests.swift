import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite("Progress")
struct ProgressTests {
  let scratch: Scratch
  let workspace: Workspace
  let file = "w/.lanes/progress.json"

  init() throws {
    scratch = try Scratch()
    workspace = Workspace(root: "\(scratch.path)/w")
  }

  @Test("survives the session")
  func roundTrip() {
    var store = ProgressStore(workspace)
    #expect(store.load() == [])
    #expect(store.progress == LearnerProgress())
    #expect(store.update { $0.grade("gather/fetch-all", passed: false) } == [])
    #expect(store.update { $0.grade("gather/fetch-all", passed: true) } == [])
    #expect(store.update { $0.showHints("gather/dashboard", upTo: 2) } == [])
    #expect(store.update { $0.move(in: "gather", to: 3) } == [])
    var next = ProgressStore(workspace)
    #expect(next.load() == [])
    #expect(next.progress == store.progress)
    #expect(next.progress.exercise("gather/fetch-all").state == .passed)
    #expect(next.progress.exercise("gather/fetch-all").attempts == 2)
    #expect(next.progress.exercise("gather/dashboard").hints == 2)
    #expect(next.progress.steps == ["gather": 3])
    #expect(next.progress.lastExercise == "gather/fetch-all")
    #expect(next.progress.lastLesson == "gather")
  }

  @Test("never goes back")
  func monotonic() {
    var progress = LearnerProgress()
    progress.grade("a/b", passed: true)
    progress.grade("a/b", passed: false)
    progress.showHints("a/b", upTo: 3)
    progress.showHints("a/b", upTo: 1)
    #expect(progress.exercise("a/b").state == .passed)
    #expect(progress.exercise("a/b").attempts == 2)
    #expect(progress.exercise("a/b").hints == 3)
  }

  @Test("of two sessions at once is kept whole")
  func twoSessions() {
    var one = ProgressStore(workspace)
    var two = ProgressStore(workspace)
    _ = one.load()
    _ = two.load()
    _ = one.update { $0.grade("a/one", passed: true) }
    _ = two.update { $0.grade("a/two", passed: true) }
    _ = one.update { $0.grade("a/one", passed: true) }
    #expect(one.progress.exercises.keys.sorted() == ["a/one", "a/two"])
    #expect(one.progress.exercise("a/one").attempts == 2)
  }

  @Test("of many writers at once is kept whole", .timeLimit(.minutes(30)))
  func manyWriters() async {
    let workspace = workspace
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var store = ProgressStore(workspace)
          for _ in 0..<10 { _ = store.update { $0.grade("a/\(writer % 2)", passed: false) } }
        }
      }
    }
    var store = ProgressStore(workspace)
    _ = store.load()
    #expect(store.progress.exercises.values.map(\.attempts) == [40, 40])
    #expect(!scratch.files.contains { $0.hasSuffix(".tmp") })
  }

  @Test(
    "that is broken is set aside and starts anew",
    arguments: [
      "", "{", "[]", "null", "{}", "{\"version\": \"1\"}", "{\"version\": 0}", String(repeating: "[", count: 100_000), "\u{0}\u{1}",
    ])
  func broken(_ text: String) throws {
    try scratch.write(file, text)
    var store = ProgressStore(workspace)
    let notices = store.load()
    #expect(notices.count == 1)
    #expect(scratch.text("\(file).broken-1") == text)
    #expect(store.update { $0.grade("a/b", passed: true) } == [])
    var next = ProgressStore(workspace)
    #expect(next.load() == [])
    #expect(next.progress.exercise("a/b").state == .passed)
  }

  @Test("that is broken goes back to the version before it")
  func backup() throws {
    var store = ProgressStore(workspace)
    _ = store.update { $0.grade("a/b", passed: true) }
    _ = store.update { $0.grade("a/c", passed: true) }
    try scratch.write(file, "half a fi")
    var next = ProgressStore(workspace)
    #expect(next.load().map(\.fix) == ["it is kept as '\(scratch.path)/\(file).broken-1', and the version before it is used"])
    #expect(next.progress.exercises.keys.sorted() == ["a/b"])
  }

  @Test("with absurd content loses only the absurd entries")
  func absurd() throws {
    try scratch.write(
      file,
      """
      {"version": 1, "exercises": {"a/b": {"state": "passed", "attempts": -5, "hints": 9000000000}, "a/c": {"state": "flying"},
      "a/d": {"state": "tried", "attempts": 1e300}, "a/e": 7, "a/f": {"state": "tried", "attempts": 2, "later": [1]}},
      "steps": {"x": -3, "y": "z"}, "lastExercise": 5}
      """)
    var store = ProgressStore(workspace)
    #expect(store.load().count == 1)
    #expect(store.progress.exercises.keys.sorted() == ["a/b", "a/f"])
    #expect(store.progress.exercise("a/b").attempts == 0)
    #expect(store.progress.exercise("a/b").hints == 1_000_000)
    #expect(store.progress.steps == ["x": 0])
    #expect(store.progress.lastExercise == nil)
    #expect(scratch.text("\(file).broken-1") != nil)
  }

  @Test("of a newer version is left alone")
  func newer() throws {
    let text = "{\"version\": 2, \"exercises\": []}"
    try scratch.write(file, text)
    var store = ProgressStore(workspace)
    #expect(store.load().count == 1)
    #expect(store.update { $0.grade("a/b", passed: true) } == [])
    #expect(store.progress.exercise("a/b").state == .passed)
    #expect(scratch.text(file) == text)
  }

  @Test("that cannot be written is told once, and kept once it can be")
  func unwritable() throws {
    try scratch.write("w", "a file where the workspace should be")
    var store = ProgressStore(workspace)
    #expect(store.load() == [])
    let notices = store.update { $0.grade("a/b", passed: true) }
    #expect(notices.map(\.fix) == ["this session goes on without keeping it"])
    #expect(store.update { $0.grade("a/b", passed: true) } == [])
    #expect(store.progress.exercise("a/b").attempts == 2)
    try FileManager.default.removeItem(atPath: "\(scratch.path)/w")
    #expect(store.update { $0.grade("a/c", passed: true) } == [])
    var next = ProgressStore(workspace)
    _ = next.load()
    #expect(next.progress.exercise("a/b").attempts == 2)
    #expect(next.progress.exercise("a/c").attempts == 1)
  }

  @Test("whose file is a folder starts anew beside it")
  func folder() throws {
    try scratch.write("\(file)/x", "")
    var store = ProgressStore(workspace)
    #expect(store.load().count == 1)
    #expect(store.update { $0.grade("a/b", passed: true) } == [])
    #expect(scratch.text(file) != nil)
  }

  @Test("whose lock somebody holds goes on without it")
  func held() throws {
    try scratch.write("w/.lanes/lock", "")
    let lock = try FileLock("\(scratch.path)/w/.lanes/lock")
    #expect(throws: FileFailure("\(scratch.path)/w/.lanes/lock", reason: "another Lanes holds the lock")) {
      _ = try FileLock("\(scratch.path)/w/.lanes/lock", patience: 0)
    }
    _ = consume lock
    #expect(throws: Never.self) { _ = try FileLock("\(scratch.path)/w/.lanes/lock", patience: 0) }
  }
}
