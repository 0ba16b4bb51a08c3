package import Curriculum
import Running

/// Grades many submissions, some at a time, each text once, and keeps what is known in a journal.
package struct Batch {
  /// What is to be graded, in the order of the result.
  package var submissions: [Submission]
  /// The exercises that they answer, by id, or why one cannot be used.
  package var exercises: [String: Result<Exercise, LanesError>]
  /// What the toolchain, the Practice library and the tool are.
  package var fingerprint: String
  /// How many are graded at a time, 1 or more.
  package var jobs: Int

  /// Submissions to one exercise with the same text.
  private struct Work {
    let key: String
    let exercise: Exercise
    let keys: GradingKey
    /// Their places among all submissions, rising.
    var places: [Int]
  }

  package init(submissions: [Submission], exercises: [String: Result<Exercise, LanesError>], fingerprint: String, jobs: Int) {
    self.submissions = submissions
    self.exercises = exercises
    self.fingerprint = fingerprint
    self.jobs = max(1, jobs)
  }

  /// Grades what is not known yet. When the task is cancelled, what has been graded until then is the result.
  ///
  /// - Parameters:
  ///   - journal: Is asked before each grading, and told after it.
  ///   - temporary: Where a folder for copies may be made.
  ///   - told: Called with the progress whenever there are results.
  ///   - grade: Grades a file as an answer to an exercise.
  /// - Throws: `LanesError` if no copy can be made.
  package func run(
    journal: Journal, temporary: String, told: (BatchProgress) -> Void,
    grade: @escaping @Sendable (_ exercise: Exercise, _ file: String) async throws -> Verdict
  ) async throws -> BatchResult {
    let folder: String
    do { folder = try Files.makeUniqueFolder(in: temporary, prefix: "lanes-grade-") } catch {
      throw LanesError(
        code: .fault, message: "\"\(temporary)\" cannot be written: \(error)",
        fix: "make room there or set TMPDIR to another folder")
    }
    defer { Files.remove(folder) }
    var results = submissions.map { GradedSubmission(submission: $0, outcome: .pending) }
    var progress = BatchProgress(total: results.count)
    func settle(_ places: [Int], _ outcome: GradedSubmission.Outcome) {
      for place in places { results[place].outcome = outcome }
      progress.count(places.map { results[$0] })
      told(progress)
    }

    let plan = plan()
    for (place, original) in plan.copies { results[place].sameAs = submissions[original].path }
    for (place, outcome) in plan.settled { settle([place], outcome) }
    let works = plan.works
    let grader = SubmissionGrader(grade: grade, folder: folder)
    var graded = 0
    await withTaskGroup(of: (slot: Int, work: Int, outcome: GradedSubmission.Outcome).self) { group in
      var next = 0
      func start(_ slot: Int) {
        while next < works.count, !Task.isCancelled {
          let (index, work) = (next, works[next])
          next += 1
          if let known = journal.verdict(work.key) {
            settle(work.places, .graded(known))
            continue
          }
          let submission = submissions[work.places[0]]
          group.addTask {
            let outcome = await grader.outcome(
              of: submission, exercise: work.exercise, key: work.key, keys: work.keys, slot: slot)
            return (slot, index, outcome)
          }
          return
        }
      }
      for slot in 0..<jobs { start(slot) }
      while let (slot, index, outcome) = await group.next() {
        if case .graded(let verdict) = outcome {
          graded += 1
          await journal.append(verdict, for: works[index].key)
        }
        if case .pending = outcome {} else { settle(works[index].places, outcome) }
        start(slot)
      }
    }
    return BatchResult(submissions: results, wasInterrupted: Task.isCancelled, graded: graded)
  }

  /// What there is to do; all places are those among the submissions.
  private struct Plan {
    /// In the order of the submissions.
    var works: [Work] = []
    /// Those of which the outcome is clear without grading.
    var settled: [(place: Int, outcome: GradedSubmission.Outcome)] = []
    /// Those with the text of an earlier one, and that one.
    var copies: [(place: Int, original: Int)] = []
  }

  /// Reads all texts, and gathers those that are alike.
  private func plan() -> Plan {
    var plan = Plan()
    let keys = exercises.compactMapValues { try? $0.get() }.mapValues { GradingKey($0, fingerprint: fingerprint) }
    var known: [String: Int] = [:]
    for (place, submission) in submissions.enumerated() {
      if Task.isCancelled { break }
      let exercise: Exercise
      switch exercises[submission.exercise] {
      case .success(let found): exercise = found
      case .failure(let error):
        plan.settled.append((place, .error(error)))
        continue
      case nil:
        plan.settled.append((place, .error(.fault("the exercise '\(submission.exercise)' went away"))))
        continue
      }
      guard let keys = keys[submission.exercise] else { continue }
      switch SubmissionText(reading: submission.file) {
      case .refused(let why):
        plan.settled.append((place, .refused(exercise.id, why, by: .limits, answer: submission.file)))
      case .text(let bytes):
        let key = keys.key(of: bytes)
        if let index = known[key] {
          plan.copies.append((place, plan.works[index].places[0]))
          plan.works[index].places.append(place)
        } else {
          known[key] = plan.works.count
          plan.works.append(Work(key: key, exercise: exercise, keys: keys, places: [place]))
        }
      }
    }
    return plan
  }
}
