import Curriculum
import Recording

/// All that has to be compiled and run to prove some lessons, cut into pieces that can be done side by side.
struct VerificationPlan: Sendable {
  /// An answer that comes with an exercise.
  struct Answer: Sendable {
    enum Role: Hashable, Sendable {
      case starter, solution
      case mistake(Mistake)
    }

    let exercise: Exercise
    let role: Role
    let file: String
  }

  /// Answers that the compiled checks of their exercise fit alike: the first is graded before the others begin.
  struct Batch: Sendable {
    var answers: [Answer]
    /// About how long it takes, for beginning with the longest; no unit.
    var weight: Int
  }

  /// A program of a demo with one set of settings.
  struct Program: Hashable, Sendable {
    let lesson: String
    /// `lesson/demo`.
    let demo: String
    /// Its `cores` are those that somebody fixed: the variant, its block or the lesson.
    let variant: Variant

    /// `lesson/demo:variant`.
    var name: String { variant.name.map { "\(demo):\($0)" } ?? demo }
    var cores: Int { variant.cores ?? Schedule().cores }
  }

  /// A prediction and the programs that answer it.
  struct Question: Sendable {
    let prediction: Prediction
    let file: String
    /// Of its block, in lesson.md.
    let line: Int
    let programs: [(reference: DemoReference, program: Program)]
  }

  /// A demo block and the programs that it draws, in order.
  struct Picture: Sendable {
    let lesson: Lesson
    /// Of its block, in lesson.md.
    let line: Int
    /// `lesson/demo`, or what the block draws beside it.
    let demo: String
    let programs: [Program]
  }

  private(set) var batches: [Batch] = []
  /// Each with the place that says how it ends.
  private(set) var programs: [(program: Program, place: Diagnostic)] = []
  private(set) var questions: [Question] = []
  private(set) var pictures: [Picture] = []
  let lessons: [Lesson]
  /// Demos that this version cannot run, each as a note.
  private(set) var unproven: [Diagnostic] = []
  private(set) var counts = Verification.Counts()

  /// - Parameter text: Reads a file; `nil` if it is not there, which the loader has told already.
  init(_ lessons: [Lesson], text: (String) -> String?) {
    self.lessons = lessons
    counts.lessons = lessons.count
    for lesson in lessons {
      for exercise in lesson.exercises { add(exercise, text) }
      addPrograms(of: lesson)
      addQuestions(of: lesson)
    }
    batches.sort { $0.weight > $1.weight }
  }

  /// Programs that a prediction looks at: they are run in many orders.
  var observed: Set<Program> { Set(questions.flatMap { $0.programs.map(\.program) }) }

  private mutating func add(_ exercise: Exercise, _ text: (String) -> String?) {
    counts.exercises += 1
    counts.mistakes += exercise.mistakes.count
    guard let checks = text(exercise.checks) else { return }
    let answers =
      [
        Answer(exercise: exercise, role: .solution, file: exercise.solution),
        Answer(exercise: exercise, role: .starter, file: exercise.starter),
      ]
      + exercise.mistakes.map { Answer(exercise: exercise, role: .mistake($0), file: $0.file) }
    var groups: [(view: String, batch: Batch)] = []
    for answer in answers {
      guard let source = text(answer.file) else { continue }
      let view = Interface(of: source, path: answer.file).text
      if let index = groups.firstIndex(where: { $0.view == view }) {
        groups[index].batch.answers.append(answer)
        groups[index].batch.weight += source.utf8.count
      } else {
        groups.append((view, Batch(answers: [answer], weight: checks.utf8.count + source.utf8.count)))
      }
    }
    batches += groups.map(\.batch)
  }

  private mutating func addPrograms(of lesson: Lesson) {
    counts.demos += lesson.demos.count
    for demo in lesson.demos where demo.kind == .package {
      counts.unprovenDemos += 1
      let folder = demo.variants.first?.file ?? lesson.summary.folder
      unproven.append(
        Diagnostic(
          file: folder + "/Package.swift", message: "the demo '\(demo.id)' is a package of its own and was not proven",
          fix: "run it by hand with 'swift run' in \"\(folder)\""))
    }
    for piece in lesson.steps.flatMap(\.pieces) {
      guard case .demo(let block) = piece.content, let demo = lesson.demo(block.reference.demo) else { continue }
      for variant in block.variants {
        add(demo, variant, lesson, Diagnostic(file: lesson.summary.file, line: piece.line, message: "", fix: ""))
      }
      addPicture(block, of: demo, lesson, line: piece.line)
    }
    for demo in lesson.demos {
      for variant in demo.variants { add(demo, variant, lesson, Diagnostic(file: variant.file, message: "", fix: "")) }
    }
  }

  private mutating func addPicture(_ block: DemoBlock, of demo: Demo, _ lesson: Lesson, line: Int) {
    var programs = block.variants.map { Self.program(demo, $0, lesson) }
    var kinds = [demo.kind]
    if let reference = block.compare, let other = lesson.demo(reference.demo) {
      let variants = other.variants.filter { reference.variant == nil || $0.name == reference.variant }
      programs += variants.map { Self.program(other, $0, lesson) }
      kinds.append(other.kind)
    }
    guard kinds.allSatisfy({ $0 == .programs }) else { return }
    pictures.append(Picture(lesson: lesson, line: line, demo: demo.id, programs: programs))
  }

  private mutating func add(_ demo: Demo, _ variant: Variant, _ lesson: Lesson, _ place: Diagnostic) {
    guard demo.kind == .programs else { return }
    let program = Self.program(demo, variant, lesson)
    guard !programs.contains(where: { $0.program == program }) else { return }
    programs.append((program, place))
    counts.variants += 1
  }

  private static func program(_ demo: Demo, _ variant: Variant, _ lesson: Lesson) -> Program {
    var settled = variant
    settled.cores = variant.cores ?? lesson.summary.cores
    return Program(lesson: lesson.id, demo: demo.id, variant: settled)
  }

  private mutating func addQuestions(of lesson: Lesson) {
    for piece in lesson.steps.flatMap(\.pieces) {
      guard case .predict(let prediction) = piece.content else { continue }
      counts.predictions += 1
      let programs = prediction.observation.demos.compactMap { reference -> (reference: DemoReference, program: Program)? in
        guard let demo = lesson.demo(reference.demo), demo.kind == .programs, let variant = demo.variant(reference.variant) else {
          return nil
        }
        return (reference, Self.program(demo, variant, lesson))
      }
      guard programs.count == prediction.observation.demos.count else {
        unproven.append(
          Diagnostic(
            file: lesson.summary.file, line: piece.line, message: "the prediction looks at a demo that was not proven",
            fix: "look at its answer by hand"))
        continue
      }
      questions.append(Question(prediction: prediction, file: lesson.summary.file, line: piece.line, programs: programs))
    }
  }
}
