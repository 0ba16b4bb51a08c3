import Curriculum
package import Display

/// What came of a batch, for people: a row for each submission, then the counts.
package struct BatchView: Drawable {
  private let result: BatchResult
  /// Where it is kept; `nil` if it is not.
  private let journal: String?

  package init(_ result: BatchResult, journal: String? = nil) {
    self.result = result
    self.journal = journal
  }

  package func lines(in layout: Layout) -> [StyledText] {
    let columns: [Table.Column] = [
      .init("submission", minimum: 10, wraps: true), .init("exercise"), .init("result"),
      .init("caught by", minimum: 11, wraps: true),
      .init("what was seen", minimum: 18, wraps: true),
    ]
    let names = SubmissionNames(result.submissions.map(\.submission), whole: layout.isPlain)
    let rows = zip(result.submissions, names.names).map { row($0, named: $1) }
    var lines = Table(columns: columns, rows: rows, showsTitles: true).lines(in: layout) + [""]
    if !names.folder.isEmpty {
      lines += (StyledText("in ", .muted) + StyledText(names.folder.sanitizedLine, .path)).wrapped(to: layout.columns)
    }
    return lines + summary.flatMap { $0.wrapped(to: layout.columns, indent: "  ") }
  }

  private func row(_ graded: GradedSubmission, named name: String) -> [StyledText] {
    let style: Style =
      switch graded.state {
      case "passed": .passed
      case "failed": .failed
      case "error": .warning
      default: .pending
      }
    var catcher = ""
    var sentence = ""
    switch graded.outcome {
    case .graded(let verdict):
      catcher = verdict.summary.catcher
      sentence = verdict.text(verdict.summary.sentence, for: graded.submission.path)
    case .error(let error): sentence = error.message
    case .pending: sentence = "not graded yet"
    }
    return [
      StyledText(name.sanitizedLine, .path), StyledText(graded.submission.exercise.sanitizedLine, .name),
      StyledText(graded.state, style), StyledText(catcher.sanitizedLine), StyledText(sentence.sanitizedLine),
    ]
  }

  private var summary: [StyledText] {
    let count = result.submissions.count
    var head = StyledText("\(count) \(count == 1 ? "submission" : "submissions")", .heading)
    if let shard = result.shard { head += StyledText(" in shard \(shard)") }
    head += StyledText(": \(result.passed) passed, \(result.failed) failed")
    if result.errors > 0 { head += StyledText(", \(result.errors) could not be graded", .warning) }
    if result.pending > 0 { head += StyledText(", \(result.pending) not graded yet", .pending) }
    var lines = [head]
    let copies = result.submissions.count { $0.sameAs != nil }
    if copies > 0 { lines.append(StyledText("\(copies) \(copies == 1 ? "has" : "have") the text of another one", .muted)) }
    if !result.strays.isEmpty {
      let what = result.strays.count == 1 ? "1 file was" : "\(result.strays.count) files were"
      lines.append(StyledText("\(what) left out, as said above", .warning))
    }
    if let journal {
      let what = "graded now: \(result.graded); kept in \(journal)".sanitizedLine
      lines.append(StyledText(what, .muted))
      if result.wasInterrupted { lines.append(StyledText("interrupted: the same command goes on from here", .cancelled)) }
    }
    return lines
  }
}
