/// Reads one fenced block of a lesson: what it is if it is live, and what is wrong with it.
struct BlockReader {
  /// The info words of live blocks. `swift` is live only with a `file=`.
  static let words = ["demo", "predict", "exercise"]

  let lesson: Lesson
  let fence: Fence
  private(set) var problems = [Diagnostic]()

  init(lesson: Lesson, fence: Fence) {
    self.lesson = lesson
    self.fence = fence
  }

  /// The block's content; nil for a plain code block and for one with problems.
  mutating func content() -> Piece.Content? {
    switch fence.word {
    case "demo": return demo().map { .demo($0) }
    case "predict": return predict().map { .predict($0) }
    case "exercise": return exercise().map { .exercise($0) }
    case "swift" where !fence.arguments.isEmpty: return quote().map { .quote($0) }
    default:
      checkWord()
      return nil
    }
  }

  private mutating func complain(_ message: String, fix: String, line: Int? = nil, column: Int? = nil) {
    problems.append(
      Diagnostic(
        file: lesson.summary.file, line: line ?? fence.line, column: column ?? fence.argumentsColumn, message: message, fix: fix))
  }

  /// A word that is one slip away from a live one is an error: its block would be shown as plain text.
  private mutating func checkWord() {
    let word = fence.word
    let isQuote = fence.arguments.hasPrefix("file=")
    let live = Self.words + (isQuote ? ["swift"] : [])
    guard !word.isEmpty, let near = live.first(where: { editDistance(word.lowercased(), $0) <= ($0.count > 5 ? 2 : 1) }) else {
      return
    }
    complain("no block is called '\(word)'", fix: "write '\(near)'", column: fence.column)
  }

  private mutating func suggestion(_ typed: String, _ names: [String]) -> String {
    nearest(to: typed, in: names).map { "write '\($0)'" }
      ?? (names.isEmpty ? "add it" : "use one of \(names.joined(separator: ", "))")
  }

  /// The demo that a reference names, or a complaint.
  private mutating func find(_ reference: DemoReference, column: Int? = nil, line: Int? = nil) -> Demo? {
    guard let demo = lesson.demo(reference.demo) else {
      let fix = suggestion(reference.demo, lesson.demos.map(\.name))
      complain(
        "the lesson has no demo '\(reference.demo)'", fix: fix == "add it" ? "add demos/\(reference.demo).swift" : fix, line: line,
        column: column)
      return nil
    }
    if let variant = reference.variant, demo.variant(variant) == nil {
      let fix = suggestion(variant, demo.variants.compactMap(\.name))
      complain(
        "the demo '\(demo.name)' has no variant '\(variant)'", fix: fix == "add it" ? "remove ':\(variant)'" : fix, line: line,
        column: column)
      return nil
    }
    return demo
  }

  private mutating func demo() -> DemoBlock? {
    guard let reference = DemoReference(fence.arguments) else {
      complain("the block does not name a demo", fix: "write '```demo NAME' or '```demo NAME:VARIANT'")
      return nil
    }
    guard let demo = find(reference) else { return nil }
    let settings = DemoSettings(fence, of: demo, reference: reference, file: lesson.summary.file)
    problems += settings.problems
    var other: DemoReference?
    if let compare = settings.compare {
      let line = fence.line + 1 + (fence.body.firstIndex { $0.hasPrefix("compare:") } ?? 0)
      other = DemoReference(compare)
      if let other {
        guard find(other, column: fence.indentation + 10, line: line) != nil else { return nil }
      } else {
        complain("'\(compare)' is not a demo", fix: "write 'compare: NAME'", line: line, column: fence.indentation + 10)
      }
    }
    guard problems.isEmpty else { return nil }
    return DemoBlock(
      reference: reference, variants: settings.drawn(of: demo, cores: lesson.summary.cores), caption: settings.caption,
      compare: other)
  }

  private mutating func exercise() -> String? {
    guard lesson.exercise(fence.arguments) != nil else {
      let fix = suggestion(fence.arguments, lesson.exercises.map(\.name))
      complain("the lesson has no exercise '\(fence.arguments)'", fix: fix == "add it" ? "add its folder in exercises/" : fix)
      return nil
    }
    return problems.isEmpty ? fence.arguments : nil
  }

  private mutating func predict() -> Prediction? {
    if !fence.arguments.isEmpty { complain("a predict block has no name", fix: "write '```predict'") }
    var keys = Settings(
      fence.body.joined(separator: "\n"),
      at: .init(file: lesson.summary.file, lines: fence.line, columns: fence.indentation),
      keys: ["question", "choices", "observe", "answers"], what: "predict block")
    let question = keys.required("question", fix: "add 'question: ...'")
    let written = keys.required("observe", fix: "add 'observe: ...'")
    let choices = keys.strings("choices")
    if !keys.has("choices") { keys.reject("choices", "'choices' is missing", fix: "add 'choices: [300, 600, 900]'") }
    if let choices, Set(choices).count != choices.count || choices.count < 2 {
      keys.reject("choices", "there must be two different choices or more", fix: "write 'choices: [300, 600, 900]'")
    }
    let answers = keys.pairs("answers")
    for choice in answers.keys.sorted() where choices?.contains(choice) == false {
      keys.reject("answers", "there is no choice '\(choice)'", fix: suggestion(choice, choices ?? []))
    }
    var observation: Observation?
    if let written {
      observation = Observation(written)
      if observation == nil { keys.reject("observe", "'\(written)' cannot be observed", fix: nearestForm(written)) }
    }
    for demo in observation?.demos ?? [] { check(demo, in: &keys) }
    if case .firstToEnd(let demos)? = observation, let choices {
      let names = demos.map { $0.variant ?? $0.demo }
      for choice in choices where !names.contains(choice) {
        keys.reject("choices", "'\(choice)' does not take part", fix: suggestion(choice, names))
      }
    }
    problems += keys.problems
    guard problems.isEmpty, let question, let choices, let observation else { return nil }
    return Prediction(question: question, choices: choices, observation: observation, answers: answers)
  }

  private mutating func check(_ reference: DemoReference, in keys: inout Settings) {
    guard let demo = lesson.demo(reference.demo) else {
      let names = lesson.demos.map(\.name)
      keys.reject("observe", "the lesson has no demo '\(reference.demo)'", fix: suggestion(reference.demo, names))
      return
    }
    let names = demo.variants.compactMap(\.name)
    if let variant = reference.variant, !names.contains(variant) {
      keys.reject("observe", "the demo '\(demo.name)' has no variant '\(variant)'", fix: suggestion(variant, names))
    } else if reference.variant == nil, names.count > 1 {
      keys.reject(
        "observe", "the demo '\(demo.name)' has several variants", fix: "write '\(demo.name):\(names[0])', or another of them")
    }
  }

  private func nearestForm(_ written: String) -> String {
    let words = Set(written.split(separator: " ").map { $0.lowercased() })
    let ranked = Observation.forms.map { form in (form, form.split(separator: " ").count { words.contains(String($0)) }) }
    guard let best = ranked.max(by: { $0.1 < $1.1 }), best.1 > 0 else {
      return "use one of: \(Observation.forms.joined(separator: "; "))"
    }
    return "write '\(best.0)', where D is a demo of this lesson"
  }

  private mutating func quote() -> Quote? {
    let reader = QuoteReader(fence, lesson: lesson.summary)
    problems += reader.problems
    return reader.quote
  }
}
