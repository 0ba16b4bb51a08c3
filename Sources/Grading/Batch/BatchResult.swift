import Curriculum
import Foundation

/// What came of grading many submissions.
///
/// It is not `Encodable`: the verdicts are kept as text, and the document is written piece by piece, so that ten thousand of them do
/// not stand in memory as a tree.
package struct BatchResult: Sendable {
  /// In the order in which they were named.
  package var submissions: [GradedSubmission]
  package var strays: [Stray]
  package var shard: Shard?
  package var wasInterrupted: Bool
  /// How many were graded now; the others were known, or are copies.
  package var graded: Int

  package init(
    submissions: [GradedSubmission], strays: [Stray] = [], shard: Shard? = nil, wasInterrupted: Bool = false, graded: Int = 0
  ) {
    self.submissions = submissions
    self.strays = strays
    self.shard = shard
    self.wasInterrupted = wasInterrupted
    self.graded = graded
  }

  package var passed: Int { count("passed") }
  package var failed: Int { count("failed") }
  package var errors: Int { count("error") }
  package var pending: Int { count("pending") }

  private func count(_ state: String) -> Int { submissions.count { $0.state == state } }

  /// What the process ends with: 130 interrupted, 69 or 70 if a submission could not be graded, 1 if one failed, else 0.
  package var exitStatus: Int32 {
    if wasInterrupted { return 130 }
    let codes = submissions.compactMap { submission in
      if case .error(let error) = submission.outcome { error.code } else { nil }
    }
    if codes.contains(.toolchain) { return LanesError.Code.toolchain.exitStatus }
    if !codes.isEmpty { return LanesError.Code.fault.exitStatus }
    return failed > 0 ? 1 : 0
  }

  // MARK: JSON

  private struct Foot: Encodable {
    let passed, failed, errors, pending: Int
    let interrupted: Bool
    let shard: String?
    let strays: [Stray]

    private enum Key: String, CodingKey { case passed, failed, errors, pending, interrupted, shard, strays }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(passed, forKey: .passed)
      try container.encode(failed, forKey: .failed)
      try container.encode(errors, forKey: .errors)
      try container.encode(pending, forKey: .pending)
      try container.encode(interrupted, forKey: .interrupted)
      try container.encode(shard, forKey: .shard)
      try container.encode(strays, forKey: .strays)
    }
  }

  /// Writes the JSON document, a submission a line.
  ///
  /// - Parameter write: Takes the next bytes.
  package func writeJSON(_ write: ([UInt8]) throws -> Void) throws {
    let foot = Foot(
      passed: passed, failed: failed, errors: errors, pending: pending, interrupted: wasInterrupted, shard: shard?.description,
      strays: strays)
    let closed = try Self.json(foot)
    try write(Array(closed.dropLast() + ",\n\"submissions\":[".utf8))
    for (index, submission) in submissions.enumerated() {
      try write(Array((index == 0 ? "\n" : ",\n").utf8) + (try Self.json(submission)))
    }
    try write(Array("\n]}\n".utf8))
  }

  private static func json(_ graded: GradedSubmission) throws -> [UInt8] {
    var verdict = Array("null".utf8)
    var error = verdict
    switch graded.outcome {
    case .graded(let stored): verdict = stored.json(for: graded.submission.path)
    case .error(let problem):
      // The object in `{"error": {...}}`.
      error = Array(try json(problem).dropFirst(#"{"error":"#.utf8.count).dropLast())
    case .pending: break
    }
    let exercise = try json(graded.submission.exercise)
    let path = try json(graded.submission.path)
    let sameAs = try json(graded.sameAs)
    let state = try json(graded.state)
    let parts: [(String, [UInt8])] = [
      ("error", error), ("exercise", exercise), ("path", path), ("same_as", sameAs), ("state", state), ("verdict", verdict),
    ]
    return Array("{".utf8) + Array(parts.map { Array("\"\($0.0)\":".utf8) + $0.1 }.joined(separator: Array(",".utf8)))
      + Array("}".utf8)
  }

  private static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}
