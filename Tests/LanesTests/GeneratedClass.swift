import Foundation
import TestSupport

/// Thirty submissions of which the outcome is known, as a class hands them in.
struct GeneratedClass: Sendable {
  /// What must come of a submission.
  struct Expected: Equatable, Sendable, CustomStringConvertible {
    let path: String
    let state: String
    let caughtBy: String?

    init(path: String, state: String, caughtBy: String?) {
      self.path = path
      self.state = state
      self.caughtBy = caughtBy
    }

    /// From a submission in the JSON of `lanes grade`.
    init(_ submission: NSDictionary) {
      path = submission["path"] as? String ?? ""
      state = submission["state"] as? String ?? ""
      caughtBy = (submission["verdict"] as? NSDictionary)?["caught_by"] as? String
    }

    var description: String { "\(path): \(state) (\(caughtBy ?? "no verdict"))" }
  }

  /// The folder with the submissions.
  let path: String
  /// In the order of the result.
  private(set) var expected: [Expected] = []
  /// How many different texts there are that have to be graded.
  private(set) var texts = 0

  /// Writes the class into a home.
  init(in home: TemporaryHome) throws {
    path = "\(home.path)/class"
    let exercises = "\(home.course)/01-tiny/exercises"
    func text(_ file: String) throws -> String { try String(contentsOfFile: "\(exercises)/\(file).swift", encoding: .utf8) }
    let solution = try text("passes/solution")
    var number = 0
    var entries: [(exercise: String, text: Data, state: String, caughtBy: String)] = []
    func add(_ exercise: String, _ text: String, _ state: String, _ caughtBy: String, isCopy: Bool = false) {
      number += 1
      let own = isCopy || text.isEmpty ? text : text + "\n// \(number)\n"
      entries.append((exercise, Data(own.utf8), state, caughtBy))
      if !isCopy, !text.isEmpty { texts += 1 }
    }
    for _ in 0..<7 { add("passes", solution, "passed", "none") }
    add("passes", solution, "passed", "none", isCopy: true)
    // The first of the copies is graded for all of them.
    texts += 1
    for _ in 0..<3 { add("passes", solution, "passed", "none", isCopy: true) }
    for _ in 0..<5 { add("passes", try text("passes/mistakes/serial"), "failed", "finding") }
    for _ in 0..<3 { add("passes", try text("passes/starter"), "failed", "check") }
    for _ in 0..<2 { add("crashes", try text("crashes/starter"), "failed", "finding") }
    for _ in 0..<2 { add("cheats", try text("cheats/starter"), "failed", "check") }
    add("hangs", try text("hangs/starter"), "failed", "finding")
    add("loops", try text("loops/starter"), "failed", "finding")
    add("reads-input", try text("reads-input/starter"), "failed", "finding")
    for _ in 0..<2 { add("passes", "import Practice\nfunc fetchBoth(", "failed", "compiler") }
    add("passes", "", "failed", "limits")
    entries.append(("passes", Data([0x2F, 0x2F, 0xFF, 0xFE]), "failed", "limits"))
    // Learners hand in in another order than that of the outcomes.
    for (index, entry) in entries.enumerated() {
      let learner = "learner-\((index * 7) % entries.count + 100)"
      let file = "\(path)/\(learner)/tiny/\(entry.exercise).swift"
      try FileManager.default.createDirectory(
        at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
      try entry.text.write(to: URL(filePath: file))
      expected.append(Expected(path: file, state: entry.state, caughtBy: entry.caughtBy))
    }
    expected.sort { $0.path < $1.path }
  }
}
