import Curriculum
package import Display

/// What proving a course came to, for people: a problem on each two lines, its place first, and a sentence at the end.
///
/// A problem stays on one line, however long: editors and build servers find the place in it.
package struct VerificationView: Drawable {
  private let verification: Verification

  package init(_ verification: Verification) { self.verification = verification }

  package func lines(in layout: Layout) -> [StyledText] {
    let notes = verification.notes.flatMap { lines(for: $0, StyledText("note: ", .muted)) }
    let problems = verification.problems.flatMap { lines(for: $0, StyledText("error: ", .error)) }
    let summary = headline + StyledText(": ") + StyledText(facts.joined(separator: ", "))
    let all = summary.wrapped(to: layout.columns, indent: "  ") + StyledText(time, .muted).wrapped(to: layout.columns, indent: "  ")
    let written = verification.refreshed.map {
      StyledText($0.sanitizedLine, .path) + StyledText(": ") + StyledText("refreshed", .muted)
    }
    return written + notes + problems + (written.isEmpty && notes.isEmpty && problems.isEmpty ? [] : [""]) + all
  }

  private func lines(for diagnostic: Diagnostic, _ word: StyledText) -> [StyledText] {
    [
      StyledText("\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)".sanitizedLine, .path) + StyledText(": ") + word
        + StyledText(diagnostic.message.sanitizedLine),
      StyledText("  fix: ", .muted) + StyledText(diagnostic.fix.sanitizedLine),
    ]
  }

  private var headline: StyledText {
    if verification.wasInterrupted { return StyledText("interrupted", .cancelled) + StyledText(" with \(problemCount) until then") }
    let lessons = Self.count(verification.counts.lessons, "lesson", "lessons")
    if verification.passed { return StyledText(lessons) + StyledText(" proven", .passed) }
    return StyledText(problemCount, .failed) + StyledText(" in \(lessons)")
  }

  private var problemCount: String { Self.count(verification.problems.count, "problem", "problems") }

  private var facts: [String] {
    let counts = verification.counts
    let unproven = counts.unprovenDemos == 0 ? "" : " (\(counts.unprovenDemos) of them packages that were not run)"
    return [
      "\(Self.count(counts.demos, "demo", "demos"))\(unproven)",
      "\(counts.variantsAsExpected) of \(Self.count(counts.variants, "program", "programs")) ending as expected",
      "\(counts.predictionsRight) of \(Self.count(counts.predictions, "prediction", "predictions")) right",
      "\(Self.count(counts.exercises, "exercise", "exercises")), of which \(counts.startersRejected) have a starter that fails "
        + "and \(counts.solutionsPassed) a solution that passes",
      "\(counts.mistakesCaught) of \(Self.count(counts.mistakes, "mistake", "mistakes")) caught as named",
    ]
  }

  private var time: String {
    let seconds = verification.wallMilliseconds / 1_000
    let each =
      verification.counts.exercises > 0
      ? ", \(Self.tenths(seconds / Double(verification.counts.exercises))) s for each exercise" : ""
    let repeated = verification.repetitions > 1 ? "each answer graded \(verification.repetitions) times, " : ""
    return "\(repeated)\(Self.tenths(seconds)) s\(each)"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
}
