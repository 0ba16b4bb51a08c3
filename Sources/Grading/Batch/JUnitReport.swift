import Curriculum
import Foundation

/// A batch as JUnit XML: a test suite for each exercise, a test case for each submission.
///
/// Code hosts list test cases by suite and class, and count them: so their counts are those of the batch, a suite shows how the class did
/// in an exercise, and in Jenkins the lesson is the package. The checks of a submission are in the text of its failure, since after the
/// first one that fails the others are not tried.
package struct JUnitReport {
  private let result: BatchResult

  package init(_ result: BatchResult) { self.result = result }

  /// The document, UTF-8, with a newline at its end.
  package var text: String {
    var order: [String] = []
    var suites: [String: [GradedSubmission]] = [:]
    for graded in result.submissions {
      if suites[graded.submission.exercise] == nil { order.append(graded.submission.exercise) }
      suites[graded.submission.exercise, default: []].append(graded)
    }
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites name=\"lanes grade\" \(counts(result.submissions))>"]
    for exercise in order { lines += suite(exercise, suites[exercise] ?? []) }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func suite(_ exercise: String, _ submissions: [GradedSubmission]) -> [String] {
    let name = exercise.xmlEscaped
    let className = exercise.replacing("/", with: ".").xmlEscaped
    return ["  <testsuite name=\"\(name)\" \(counts(submissions))>"]
      + submissions.flatMap { testCase($0, className) } + ["  </testsuite>"]
  }

  private func testCase(_ graded: GradedSubmission, _ className: String) -> [String] {
    let path = graded.submission.path.xmlEscaped
    let head = "    <testcase name=\"\(path)\" classname=\"\(className)\" file=\"\(path)\" time=\"\(time(seconds(graded)))\""
    switch graded.outcome {
    case .pending: return [head + ">", "      <skipped message=\"not graded yet\"/>", "    </testcase>"]
    case .error(let error):
      let body = (error.message + "\n" + error.fix).xmlEscaped
      return [
        head + ">", "      <error message=\"\(error.message.xmlEscaped)\" type=\"\(error.code.name.xmlEscaped)\">\(body)</error>",
        "    </testcase>",
      ]
    case .graded(let verdict):
      if verdict.summary.passed { return [head + "/>"] }
      let message = verdict.text(verdict.summary.sentence, for: graded.submission.path).xmlEscaped
      let body = verdict.text(details(verdict.summary, of: graded), for: graded.submission.path).xmlEscaped
      return [
        head + ">", "      <failure message=\"\(message)\" type=\"\(verdict.summary.catcher.xmlEscaped)\">\(body)</failure>",
        "    </testcase>",
      ]
    }
  }

  /// All that is known about why it fails.
  private func details(_ verdict: VerdictSummary, of graded: GradedSubmission) -> String {
    var lines = verdict.mistake.map { ["like the known mistake \($0.name): \($0.explanation)"] } ?? []
    lines += verdict.errors.map { $0.line > 0 ? "\(graded.submission.path):\($0.line):\($0.column): \($0.text)" : $0.text }
    for check in verdict.checks {
      let word =
        switch check.passed {
        case true?: "passed"
        case false?: "failed"
        case nil: "not tried"
        }
      lines.append("\(check.id) \(check.title): \(word)")
      if check.passed == false, let message = check.message { lines.append("  \(message)") }
    }
    lines += [verdict.problem].compactMap { $0 }
    lines += verdict.findings.map { finding in
      let place = finding.file.map { file in " (\(file)" + (finding.line.map { ":\($0)" } ?? "") + ")" } ?? ""
      return "\(finding.kind): \(finding.message)\(place)"
    }
    if let replay = verdict.failedCheck?.replay {
      lines.append("replay: lanes check \(graded.submission.exercise) --replay \(replay)")
    }
    return lines.joined(separator: "\n")
  }

  private func counts(_ submissions: [GradedSubmission]) -> String {
    let total = time(submissions.reduce(0) { $0 + seconds($1) })
    let states = submissions.map(\.state)
    return "tests=\"\(states.count)\" failures=\"\(states.count { $0 == "failed" })\" errors=\"\(states.count { $0 == "error" })\" "
      + "skipped=\"\(states.count { $0 == "pending" })\" time=\"\(total)\""
  }

  /// A copy takes no time of its own.
  private func seconds(_ graded: GradedSubmission) -> Double {
    if case .graded(let verdict) = graded.outcome, graded.sameAs == nil { verdict.summary.seconds } else { 0 }
  }

  /// Milliseconds suffice, and the locale must not matter.
  private func time(_ seconds: Double) -> String {
    let milliseconds = seconds.isFinite ? Int(max(0, min(seconds, 1e9)) * 1_000) : 0
    let rest = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
