import Curriculum
import Display
import Running
import LineEditor
import Timeline

extension Session {
  /// Asks a prediction, runs the demo, and says what happened. Without anybody to ask, the question is followed by its answer.
  func ask(_ prediction: Prediction, in lesson: Lesson) async throws {
    var lines: [StyledText] = [""]
    lines += (StyledText("predict  ", .heading) + StyledText(prediction.question.sanitizedLine)).wrapped(
      to: measure, indent: "         ")
    let question = ChoiceQuestion(choices: prediction.choices, unit: prediction.observation.unit)
    for (letter, choice) in zip(question.letters, question.choices) {
      lines.append(StyledText("  \(letter)  ", .number) + StyledText(question.shown(choice).sanitizedLine))
    }
    try output.write(lines)
    let guess = answer(to: question)
    guard let observed = try await observe(prediction.observation, in: lesson) else {
      say(StyledText("the demo did not show an answer; run it and look", .warning))
      return
    }
    try output.write(Self.reply(prediction, question, guess: guess, observed: observed).wrapped(to: measure))
  }

  /// The answer that the demos show.
  func observe(_ observation: Observation, in lesson: Lesson) async throws -> String? {
    var runs: [(DemoReference, Run)] = []
    for reference in observation.demos {
      let result = try await run(try select(reference, in: lesson), options: DemoOptions())
      if let run = result.list.runs.first { runs.append((reference, run)) }
    }
    return Observer(runs: runs.map { (reference: $0.0, run: $0.1) }).answer(to: observation)
  }

  private static func reply(
    _ prediction: Prediction, _ question: ChoiceQuestion, guess: String?, observed: String
  ) -> StyledText {
    let fact = StyledText("it is ") + StyledText(question.shown(observed).sanitizedLine, .number)
    guard let guess else { return fact }
    if guess == observed { return StyledText("yes: ", .passed) + fact }
    let said = StyledText("you said \(question.shown(guess))".sanitizedLine) + StyledText(": ") + fact
    let why = prediction.answers[guess].map { StyledText(". ") + StyledText($0.sanitizedLine) } ?? StyledText()
    return said + why
  }

  /// - Returns: The choice taken, or `nil` when there is nobody to ask or the learner passes.
  private func answer(to question: ChoiceQuestion) -> String? {
    guard let reader else { return nil }
    while true {
      switch reader.read(prompt: Prompt("guess, or Return to pass: ")) {
      case .line(let line):
        if line.allSatisfy(\.isWhitespace) { return nil }
        if let choice = question.choice(for: line) { return choice }
        say(StyledText("type one of the letters \(question.letters.joined(separator: ", "))", .warning))
      case .interrupted, .end, .failed: return nil
      }
    }
  }

  private var measure: Int { min(layout.columns, Layout.measure) }
}
