/// Reads a whole lesson: steps, live blocks, demos' settings and exercises.
struct LessonReader {
  private(set) var lesson: Lesson

  init(_ folder: LessonFolder) {
    let head = SummaryReader(folder)
    lesson = Lesson(
      summary: head.summary, steps: [], demos: head.demos, exercises: [], hasText: head.source != nil, diagnostics: head.problems)
    for name in head.summary.exercises {
      let reader = ExerciseReader(lesson: folder.id, name: name, folder: "\(folder.path)/exercises/\(name)")
      lesson.exercises.append(reader.exercise)
      lesson.diagnostics += reader.problems
    }
    readDemoSettings(head.parts)
    readSteps(head.parts)
    lesson.diagnostics.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// The first block that names a setting decides it for the demo; each block's own settings hold in that block.
  private mutating func readDemoSettings(_ parts: [MarkdownPart]) {
    var decided = [String: DemoSettings]()
    for case .fence(let fence, _) in parts where fence.word == "demo" && fence.isClosed {
      guard let reference = DemoReference(fence.arguments), let demo = lesson.demo(reference.demo) else { continue }
      let settings = DemoSettings(fence, of: demo, reference: reference, file: lesson.summary.file)
      decided[demo.name] = decided[demo.name]?.completed(by: settings) ?? settings
    }
    for index in lesson.demos.indices {
      let settings = decided[lesson.demos[index].name]
      lesson.demos[index].variants = (settings ?? DemoSettings()).all(of: lesson.demos[index], cores: lesson.summary.cores)
    }
  }

  private mutating func readSteps(_ parts: [MarkdownPart]) {
    var step = Step(title: lesson.title, line: 1, pieces: [])
    var prose = ProseCollector()
    func isWorthKeeping(_ step: Step) -> Bool { step.line > 1 || !step.pieces.isEmpty }
    for part in parts {
      switch part {
      case .heading(2, let title, let line):
        step.pieces += prose.take()
        if isWorthKeeping(step) { lesson.steps.append(step) }
        step = Step(title: title, line: line, pieces: [])
      case .heading(1, _, _) where lesson.steps.isEmpty && step.line == 1:
        continue
      case .heading(let level, let title, let line):
        prose.add("\(String(repeating: "#", count: level)) \(title)", at: line)
      case .text(let text, let line):
        prose.add(text, at: line)
      case .fence(let fence, let source):
        if let content = read(fence) {
          step.pieces += prose.take()
          step.pieces.append(Piece(content: content, line: fence.line))
        } else {
          prose.add(source, at: fence.line)
        }
      }
    }
    step.pieces += prose.take()
    if isWorthKeeping(step) { lesson.steps.append(step) }
  }

  private mutating func read(_ fence: Fence) -> Piece.Content? {
    if !fence.isClosed {
      let problem = Diagnostic.unclosed(fence, in: lesson.summary.file)
      lesson.diagnostics.append(problem)
      return .fault(problem)
    }
    var reader = BlockReader(lesson: lesson, fence: fence)
    let content = reader.content()
    lesson.diagnostics += reader.problems
    if let problem = reader.problems.first { return .fault(problem) }
    return content
  }
}
