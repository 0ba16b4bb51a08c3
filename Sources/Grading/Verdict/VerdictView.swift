package import Display
import Recording
import Timeline

/// A verdict for people: what it looks like, what was tried, what failed and what was seen, then the picture of the schedule that failed.
package struct VerdictView: Drawable {
  private let verdict: Verdict
  /// The answer's text, quoted under compiler errors.
  private let source: String

  /// - Parameter source: The learner's file as it was graded.
  package init(_ verdict: Verdict, source: String) {
    self.verdict = verdict
    self.source = source
  }

  package func lines(in layout: Layout) -> [StyledText] {
    var lines = VerdictHeadline(verdict: verdict).line.wrapped(to: layout.columns - 1, indent: "  ")
    lines += MistakeView(mistakes: verdict.mistakes).lines(in: layout)
    lines += CompilerErrorsView(verdict.errors, source: source).lines(in: layout)
    for check in verdict.checks { lines += checkLines(check, layout) }
    if let problem = verdict.problem { lines += paragraph(problem, layout) }
    if let threads = verdict.threads { lines += ThreadOpinionView(threads, source: source).lines(in: layout) }
    lines += findingLines(layout)
    if !verdict.passed { lines += CompilerErrorsView(Array(verdict.warnings.prefix(3)), source: source).lines(in: layout) }
    lines += pictureLines(layout)
    if !verdict.output.isEmpty, !verdict.passed {
      lines += ["", StyledText("your code prints", .muted)] + OutputLines(verdict.output).lines(in: layout)
    }
    if !verdict.passed, !verdict.wasInterrupted { lines += [""] + topics + nextStep(layout) }
    if let replay = verdict.failedCheck?.replay {
      lines.append(
        StyledText("replay: ", .muted) + StyledText("lanes check \(verdict.exercise) --replay \(replay)".sanitizedLine, .command))
    }
    return lines
  }

  private func checkLines(_ check: Verdict.Check, _ layout: Layout) -> [StyledText] {
    let word: StyledText
    let effort: String
    switch check.passed {
    case true?:
      word = StyledText("passed   ", .passed)
      effort = "\(check.schedules.grouped) schedules" + (check.covered.map { ", \(words(for: $0))" } ?? "")
    case false?:
      word = StyledText("failed   ", .failed)
      effort = check.schedules > 1 ? "in schedule \(check.schedules.grouped)" : "in the first schedule"
    case nil:
      word = StyledText("not tried", .pending)
      effort = ""
    }
    var line = StyledText("  ") + word + StyledText("  \(check.id.sanitizedLine)  ", .name) + StyledText(check.title.sanitizedLine)
    if !effort.isEmpty { line += StyledText("  (\(effort))", .muted) }
    var lines = line.wrapped(to: layout.columns, indent: "             ")
    if check.passed == false, let message = check.message {
      for part in message.split(separator: "\n") { lines += paragraph(String(part), layout) }
    }
    if check.passed == false, let cancellation = verdict.cancellation { lines += paragraph(cancellation.sentence, layout) }
    if check.passed == false, let shrunk = check.shrunk { lines += paragraph(words(for: shrunk), layout) }
    return lines
  }

  private func words(for coverage: Verdict.Coverage) -> String {
    switch (coverage.schedules, coverage.switches) {
    case (1, nil): "only one order is possible"
    case (let all, nil): "among them all \(all.grouped) orders that are possible"
    case (let all, 1?): "among them all \(all.grouped) with up to 1 switch"
    case (let all, let switches?): "among them all \(all.grouped) with up to \(switches.grouped) switches"
    }
  }

  private func words(for shrinking: Verdict.Shrinking) -> String {
    guard shrinking.switches > 0 else { return "It fails in the plainest order: no switch is needed." }
    let need = shrinking.switches == 1 ? "1 switch is" : "\(shrinking.switches.grouped) switches are"
    guard shrinking.from > shrinking.switches else { return "\(need) enough to break it." }
    let runs = shrinking.runs == 1 ? "1 run" : "\(shrinking.runs.grouped) runs"
    return "\(need) enough to break it (shrunk from \(shrinking.from.grouped) in \(runs))."
  }

  /// Findings that no picture under the verdict tells.
  private func findingLines(_ layout: Layout) -> [StyledText] {
    let pictured = verdict.picture?.findings ?? []
    let told = verdict.failedCheck?.message ?? ""
    return verdict.findings.prefix(3).flatMap { finding -> [StyledText] in
      guard !pictured.contains(where: { $0.kind == finding.kind }) else { return [] }
      if told.contains(finding.message) { return finding.source.map { paragraph("\(finding.kind.word), at \($0)", layout) } ?? [] }
      return paragraph("\(finding.kind.word): \(finding.message)\(finding.source.map { " (\($0))" } ?? "")", layout)
    }
  }

  private func pictureLines(_ layout: Layout) -> [StyledText] {
    guard let picture = verdict.picture, verdict.failedCheck != nil else { return [] }
    let title = "the schedule that failed (learner calls your code)"
    if layout.isPlain {
      var plain = TimelinePlain()
      plain.events = 400
      return [""] + plain.lines([(title, picture)])
    }
    var painter = TimelinePainter(width: layout.columns, glyphs: layout.isUTF8 ? .unicode : .ascii)
    painter.lanes = 16
    return [""] + painter.paint([(title, picture)])
  }

  /// A command a line: none is wrapped, so that each can be copied.
  private var topics: [StyledText] {
    verdict.see.map { StyledText("  what it means: ", .muted) + StyledText("lanes explain \($0)".sanitizedLine, .command) }
  }

  private func nextStep(_ layout: Layout) -> [StyledText] {
    (StyledText("edit the answer and check it again; stuck: ", .muted)
      + StyledText("lanes hint \(verdict.exercise)".sanitizedLine, .command)).wrapped(to: layout.columns - 1, indent: "  ")
  }

  private func paragraph(_ text: String, _ layout: Layout) -> [StyledText] {
    (StyledText("             ") + StyledText(text.sanitizedLine)).wrapped(to: layout.columns, indent: "             ")
  }
}
