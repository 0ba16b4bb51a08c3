import Grading
import Recording
import Running
import Timeline

extension Verdict {
  /// What came of it, in a line, for whoever has to mend the file.
  var story: String {
    if passed { return "it passes" }
    var parts = ["it is caught by \(caughtBy.rawValue)"]
    if let check = failedCheck { parts.append("in \(check.id), schedule \(check.replay ?? "unknown"): \(check.message ?? "")") }
    parts += findings.map { "\($0.kind.word): \($0.message)" }
    parts += errors.prefix(3).map { "line \($0.line): \($0.text)" }
    if let problem { parts.append(problem) }
    return parts.joined(separator: "; ")
  }
}
