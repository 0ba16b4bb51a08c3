package import Curriculum

/// A submission and what came of it.
package struct GradedSubmission: Sendable {
  /// What came of it.
  package enum Outcome: Sendable {
    case graded(StoredVerdict)
    /// It could not be graded, which says nothing about the answer.
    case error(LanesError)
    /// Somebody stopped the batch before it was its turn.
    case pending
  }

  package var submission: Submission
  package var outcome: Outcome
  /// The path of the first submission to the same exercise with the same text; `nil` for that one itself.
  package var sameAs: String?

  /// The word for it in JSON and for people.
  package var state: String {
    switch outcome {
    case .graded(let verdict): verdict.summary.passed ? "passed" : "failed"
    case .error: "error"
    case .pending: "pending"
    }
  }
}
