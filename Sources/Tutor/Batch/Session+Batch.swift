import Curriculum
import Display
import Foundation
package import Grading
import Running
import Workspace

extension Session {
  /// Grades submissions; when the task is cancelled, the result is what was graded until then.
  ///
  /// - Returns: The result, and where it is kept, as people write it.
  /// - Throws: `LanesError` if a path is not there, if there is nothing to grade, or if a file that was named cannot be used.
  package func grade(_ options: BatchOptions) async throws -> (result: BatchResult, journal: String?) {
    if let junit = options.junit { try checkFolder(of: junit) }
    let exercise = try options.exercise.map { try names.find(.exercise, $0, command: "grade PATH --exercise") }
    let scan = try SubmissionScan(options.paths, place: SubmissionPlace(names: names, wanted: exercise))
    tell(scan.strays)
    let submissions = options.shard.map { $0.part(of: scan.submissions) } ?? scan.submissions
    let journal = try await journal(options, exercise: exercise)
    let builder = try await builder()
    let batch = Batch(
      submissions: submissions, exercises: exercises(of: submissions), fingerprint: builder.fingerprint(), jobs: options.jobs)
    var result = try await run(batch, journal, Grader(builder: builder), MistakeMatcher(builder: builder))
    tell(journal.notices.map { Notice($0, fix: "nothing else is affected") })
    result.strays = scan.strays
    result.shard = options.shard
    if let junit = options.junit { try write(JUnitReport(result), to: junit) }
    return (result, journal.isKept ? shortened(journal.path) : nil)
  }

  private func run(
    _ batch: Batch, _ journal: Journal, _ grader: Grader, _ matcher: MistakeMatcher
  ) async throws -> BatchResult {
    let line = ProgressLabel("grading \(batch.submissions.count) submissions")
    let isPlain = messages.capabilities.isPlain
    let messages = messages
    return try await messages.showingProgress({ line.text }) {
      try await batch.run(journal: journal, temporary: Files.temporaryFolder(environment)) { progress in
        line.text = progress.line
        guard isPlain else { return }
        for (index, latest) in progress.latest.enumerated() {
          let number = progress.done - progress.latest.count + index + 1
          let text = "\(number) of \(progress.total)  \(latest.path): \(latest.state)"
          try? messages.write([StyledText(text.sanitizedLine)])
        }
      } grade: { exercise, file in
        var verdict = try await grader.grade(exercise, file: file)
        verdict.mistakes = try await matcher.mistakes(behind: verdict, of: exercise, file: file)
        return verdict
      }
    }
  }

  /// The exercises that are answered; one that cannot be read fails its own submissions and no others.
  private func exercises(of submissions: [Submission]) -> [String: Result<Exercise, LanesError>] {
    var exercises: [String: Result<Exercise, LanesError>] = [:]
    for id in submissions.map(\.exercise) where exercises[id] == nil {
      do throws(LanesError) { exercises[id] = .success(try exercise(id)) } catch { exercises[id] = .failure(error) }
    }
    return exercises
  }

  private func journal(_ options: BatchOptions, exercise: String?) async throws -> Journal {
    if let named = options.journal { return try await Journal(named) }
    let place = JournalPlace(environment: environment)
    place.removeOld()
    do {
      return try await Journal(place.file(paths: options.paths, course: outline.root, exercise: exercise))
    } catch let error as LanesError {
      return Journal(withoutFile: "\(error.message): an interrupted batch will begin anew")
    }
  }

  private func tell(_ strays: [Stray]) {
    let most = 50
    tell(
      strays.prefix(most).map { stray in
        let fix =
          stray.nearest.map { "nearest: \($0)" } ?? "put an answer at LESSON/EXERCISE.swift, or say --exercise LESSON/EXERCISE"
        return Notice("'\(stray.path)' is not graded: \(stray.message)", fix: fix)
      })
    if strays.count > most { tell([Notice("and \(strays.count - most) more", fix: "--json lists all")]) }
  }

  /// An hour of grading is not to end with a file that cannot be written.
  private func checkFolder(of file: String) throws(LanesError) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    guard access(folder, W_OK) == 0 else {
      throw LanesError(
        code: .usage, message: "'\(file)' cannot be written: \(String(cString: strerror(errno)))", fix: "mkdir -p \(folder)")
    }
  }

  private func write(_ report: JUnitReport, to file: String) throws(LanesError) {
    do { try Files.replace(URL(fileURLWithPath: file).path, with: Array(report.text.utf8)) } catch {
      throw LanesError(code: .failed, message: "'\(file)' cannot be written: \(error)", fix: "run the same command once more")
    }
  }
}
