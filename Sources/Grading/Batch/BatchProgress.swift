/// How far a batch has come.
package struct BatchProgress: Sendable {
  package private(set) var total: Int
  package private(set) var passed = 0
  package private(set) var failed = 0
  package private(set) var errors = 0
  /// What came of the submissions that this progress is about: those with one text.
  package private(set) var latest: [(path: String, state: String)] = []

  /// How many there is a result for.
  package var done: Int { passed + failed + errors }

  /// The counts in a line: `grading 12 of 30: 9 passed, 3 failed`.
  package var line: String {
    let parts = ["\(passed) passed", "\(failed) failed"] + (errors > 0 ? ["\(errors) not graded"] : [])
    return "grading \(done) of \(total): \(parts.joined(separator: ", "))"
  }

  init(total: Int) { self.total = total }

  /// Counts results.
  mutating func count(_ graded: [GradedSubmission]) {
    latest = graded.map { ($0.submission.path, $0.state) }
    for (_, state) in latest {
      switch state {
      case "passed": passed += 1
      case "failed": failed += 1
      case "error": errors += 1
      default: break
      }
    }
  }
}
