package import Display
import Recording
import Running
import Timeline

/// A verdict for people: what was tried, what failed and what was seen, then the picture of the schedule that failed.
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
    var lines = headline.wrapped(to: layout.columns - 1, indent: "  ")
    lines += verdict.errors.prefix(5).flatMap { errorLines($0, layout) }
    if verdict.errors.count > 5 { lines.append(StyledText("  and \(verdict.errors.count - 5) more", .muted)) }
    for check in verdict.checks { lines += checkLines(check, layout) }
    if let problem = verdict.problem { lines += paragraph(problem, layout) }
    lines += findingLines(layout)
    lines += pictureLines(layout)
    if !verdict.output.isEmpty, !verdict.passed {
      lines += ["", StyledText("your code prints", .muted)] + OutputLines(verdict.output).lines(in: layout)
    }
    if !verdict.passed, !verdict.wasInterrupted { lines += [""] + nextStep(layout) }
    if let replay = verdict.failedCheck?.replay {
      lines.append(
        StyledText("replay: ", .muted) + StyledText("lanes check \(verdict.exercise) --replay \(replay)".sanitizedLine, .command))
    }
    return lines
  }

  private var headline: StyledText {
    let name = StyledText(verdict.exercise.sanitizedLine, .name)
    if verdict.passed {
      let effort =
        "\(verdict.schedules.grouped) schedules, \(verdict.steps.grouped) steps, \(Int(verdict.runMilliseconds.rounded())) ms"
      return name + StyledText(": ") + StyledText("passed", .passed) + StyledText("  \(effort)", .muted)
    }
    if verdict.wasInterrupted { return name + StyledText(": ") + StyledText("interrupted", .cancelled) }
    let words =
      switch verdict.caughtBy {
      case .compiler: "failed: it does not compile"
      case .forbidden: "failed: it uses what it may not"
      default: "failed"
      }
    return name + StyledText(": ") + StyledText(words, .failed)
  }

  private func errorLines(_ error: CompilerMessage, _ layout: Layout) -> [StyledText] {
    let file = error.file.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "the program"
    let place = error.line > 0 ? "\(file):\(error.line):\(error.column)" : file
    var lines =
      ((StyledText("  ") + StyledText(place.sanitizedLine, .path) + StyledText(": \(error.text.sanitizedLine)"))
        .wrapped(to: layout.columns, indent: "    "))
    if error.line > 0 {
      let swift = SwiftSource(source)
      if (1...max(1, swift.lineCount)).contains(error.line), swift.lineCount > 0 {
        var view = CodeView(swift: swift, lines: error.line...error.line, numbered: true)
        view.indent = 4
        lines += view.lines(in: layout)
      }
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

  private func nextStep(_ layout: Layout) -> [StyledText] {
    (StyledText("edit the answer and check it again; stuck: ", .muted)
      + StyledText("lanes hint \(verdict.exercise)".sanitizedLine, .command)).wrapped(to: layout.columns - 1, indent: "  ")
  }

  private func paragraph(_ text: String, _ layout: Layout) -> [StyledText] {
    (StyledText("             ") + StyledText(text.sanitizedLine)).wrapped(to: layout.columns, indent: "             ")
  }
}
