import Curriculum
import Running

/// Grades one submission of a batch: a copy of it, under the name that its exercise gives, so that no name and no place can matter.
struct SubmissionGrader: Sendable {
  /// Grades a file as an answer to an exercise.
  let grade: @Sendable (_ exercise: Exercise, _ file: String) async throws -> Verdict
  /// Where copies go.
  let folder: String

  /// - Parameters:
  ///   - key: The key of the text that is to be graded; a file that was changed since is an error.
  ///   - slot: A number that no other grading has at the same time.
  /// - Returns: `pending` if the task was cancelled.
  func outcome(
    of submission: Submission, exercise: Exercise, key: String, keys: GradingKey, slot: Int
  ) async -> GradedSubmission.Outcome {
    guard case .text(let bytes) = SubmissionText(reading: submission.file), keys.key(of: bytes) == key else {
      return .error(
        LanesError(
          code: .failed, message: "'\(submission.path)' was changed while the batch ran", fix: "run the same command once more"))
    }
    // The same place for all texts in a slot: what the compiler keeps of the checks can depend on it.
    let place = "\(folder)/\(slot)"
    let copy = "\(place)/\(exercise.name).swift"
    do {
      try Files.makeFolder(place)
      try Files.replace(copy, with: bytes)
    } catch {
      return .error(
        LanesError(
          code: .failed, message: "\"\(folder)\" cannot be written: \(error)",
          fix: "make room there or set TMPDIR to another folder"))
    }
    let killed = OutOfMemory.kills
    do {
      let verdict = try await grade(exercise, copy)
      if verdict.wasInterrupted || Task.isCancelled { return .pending }
      // Whose process the system chose to end says nothing about the answer.
      if !verdict.passed, OutOfMemory.kills != killed {
        return .error(
          LanesError(
            code: .failed, message: "the system ran out of memory while '\(submission.path)' was graded",
            fix: "run the same command once more with fewer --jobs"))
      }
      return .graded(try StoredVerdict(verdict, answer: copy))
    } catch let error as LanesError {
      return Task.isCancelled ? .pending : outcome(of: error, exercise, copy, submission)
    } catch {
      return Task.isCancelled || error is CancellationError ? .pending : .error(.fault("'\(submission.path)': \(error)"))
    }
  }

  /// An answer that the compiler crashes on is no answer; all other errors are not about the answer.
  private func outcome(
    of error: LanesError, _ exercise: Exercise, _ copy: String, _ submission: Submission
  ) -> GradedSubmission.Outcome {
    guard error.code == .compiler else {
      let message = error.message.replacing(copy, with: submission.path)
      return .error(LanesError(code: error.code, message: message, fix: error.fix, nearest: error.nearest))
    }
    return .refused(exercise.id, error.message, by: .compiler, answer: copy)
  }
}

extension GradedSubmission.Outcome {
  /// A failing verdict on something that did not come to its checks.
  static func refused(_ exercise: String, _ problem: String, by catcher: Verdict.Catcher, answer: String) -> Self {
    var verdict = Verdict(exercise: exercise)
    verdict.caughtBy = catcher
    verdict.problem = problem
    do { return .graded(try StoredVerdict(verdict, answer: answer)) } catch { return .error(.fault("\(error)")) }
  }
}
