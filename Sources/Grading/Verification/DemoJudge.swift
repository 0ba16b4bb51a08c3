import Curriculum
import Recording
import Running
import Timeline

/// Compares what demos did to what their blocks and the predictions about them say.
struct DemoJudge {
  /// What running a demo's program came to.
  struct Observed: Sendable {
    /// In the order of ``ObservedOrders``, or the first of these alone.
    var runs: [(schedule: Schedule, run: Run)]
    /// How the first run differs from what is expected; `nil` if it does not.
    var surprise: String?
    /// Where in its source, if known.
    var source: SourceLine?
  }

  /// The problem of a program that does not end as its author says.
  ///
  /// - Parameter place: The block that draws it, or the program where no block does.
  static func problem(_ program: VerificationPlan.Program, _ observed: Observed, at place: Diagnostic, lines: [String])
    -> Diagnostic?
  {
    guard let surprise = observed.surprise, let outcome = observed.runs.first?.run.timeline.outcome.word else { return nil }
    let line =
      place.file == program.variant.file
      ? observed.source?.line ?? 1 : expectLine(for: program.variant, from: place.line, in: lines)
    return Diagnostic(
      file: place.file, line: line, message: surprise,
      fix: "mend \"\(program.variant.file.split(separator: "/").last ?? "")\", or write 'expect: \(outcome)' in its demo block")
  }

  /// The problem of a block whose variants all look alike: then it compares nothing.
  static func problem(_ picture: VerificationPlan.Picture, _ list: RunList) -> Diagnostic? {
    guard list.runs.count > 1, list.difference.sentence == nil else { return nil }
    return Diagnostic(
      file: picture.lesson.summary.file, line: picture.line,
      message: "nothing in the pictures of \(list.titles.joined(separator: " and ")) differs",
      fix: "mark the moment that matters with 'mark(\"...\")', the same words in each, or draw one of them")
  }

  /// The line of a block that says how a variant ends; the block's first if none does.
  static func expectLine(for variant: Variant, from start: Int, in lines: [String]) -> Int {
    let body = lines.indices.dropFirst(start).prefix { !lines[$0].hasPrefix("```") && !lines[$0].hasPrefix("~~~") }
    let saying = body.filter { lines[$0].contains("expect:") }
    let name = variant.name ?? ""
    let own = name.isEmpty ? nil : body.first { lines[$0].contains(name) }
    let line = own.flatMap { own in saying.first { $0 >= own } } ?? saying.first
    return line.map { $0 + 1 } ?? start
  }

  /// The problem of a prediction, if it has one; `nil` also when one of its programs could not be run.
  static func problem(_ question: VerificationPlan.Question, _ observed: [VerificationPlan.Program: Observed]) -> Diagnostic? {
    func problem(_ message: String, fix: String) -> Diagnostic {
      Diagnostic(file: question.file, line: question.line, message: message, fix: fix)
    }
    let all = question.programs.compactMap { item in observed[item.program].map { (reference: item.reference, runs: $0.runs) } }
    guard all.count == question.programs.count, let orders = all.map(\.runs.count).min(), orders > 0 else { return nil }
    let answers = (0..<orders).map { index in
      Observer(runs: all.map { (reference: $0.reference, run: $0.runs[index].run) }).answer(to: question.prediction.observation)
    }
    let choices = question.prediction.choices.map { "'\($0)'" }.joined(separator: ", ")
    guard let right = answers[0] else {
      return problem("the demo does not show what the prediction observes", fix: "observe something that it does, or mend the demo")
    }
    if !question.prediction.choices.contains(right) {
      return problem(
        "the answer is '\(right)', and the choices are \(choices)", fix: "add '\(right)' to the choices, or mend the demo")
    }
    guard let other = answers.firstIndex(where: { $0 != right }) else { return nil }
    let schedule = all[0].runs[other].schedule
    if schedule.cores != all[0].runs[0].schedule.cores {
      return problem(
        "the answer is '\(right)' on \(all[0].runs[0].schedule.cores) cores and '\(answers[other] ?? "nothing")' on \(schedule.cores)",
        fix: "fix the cores: write 'cores: \(all[0].runs[0].schedule.cores)' in the demo's block or the front matter")
    }
    let names = question.programs.map(\.program.name).joined(separator: " and ")
    return problem(
      "the answer depends on the order of execution: '\(right)' first come, first served, '\(answers[other] ?? "nothing")' under "
        + "\(schedule); see 'lanes run \(question.programs[0].program.name) --replay \(schedule)'",
      fix: "observe something that is the same in every order, or make the order of \(names) certain")
  }
}
