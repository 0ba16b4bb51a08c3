package import Curriculum
import Display
import Running
import Recording
import Workspace

/// Following a lesson: one step at a time, from where it was left.
extension Session {
  /// The lesson under way: that last opened, else the first of the course.
  package func currentLesson() throws(LanesError) -> Lesson {
    guard let summary = lessonUnderWay ?? outline.lessons.first else {
      throw LanesError(code: .notInCourse, message: "this course has no lessons", fix: "name another one with --lessons DIR")
    }
    return try lesson(summary.id)
  }

  /// The lesson last opened; `nil` when none was, or when it is one of another course.
  package var lessonUnderWay: LessonSummary? { progress.lastLesson.flatMap { outline.lesson($0) } }

  /// Where a lesson stands: its step, from 0.
  package func step(of lesson: Lesson) -> Int { min(max(0, progress.steps[lesson.id] ?? 0), max(0, lesson.steps.count - 1)) }

  /// Opens a lesson at the step where it was left, and plays that.
  package func learn(_ typed: String) async throws {
    let lesson = try lesson(names.find(.lesson, typed, command: "learn"))
    tell(lesson.diagnostics)
    let place = step(of: lesson)
    update { [id = lesson.id] in
      $0.lastLesson = id
      $0.move(in: id, to: place)
    }
    try await play(lesson, place)
  }

  /// Plays the step after the current one (`1`), the one before (`-1`), the current one again (`0`), or the first (`nil`).
  package func move(by distance: Int?) async throws {
    let lesson = try currentLesson()
    let hasBegun = progress.steps[lesson.id] != nil
    let place = step(of: lesson)
    let target = distance.map { place + (hasBegun ? $0 : min($0, 0)) } ?? 0
    if target >= lesson.steps.count { return try finish(lesson) }
    let clamped = max(0, target)
    update { [id = lesson.id] in
      $0.lastLesson = id
      $0.move(in: id, to: clamped)
    }
    if target < 0 { say(StyledText("this is the first step of \(lesson.id)", .muted)) }
    try await play(lesson, clamped)
  }

  /// All of a lesson, for a pipe or a printer: nobody is asked, and nothing is remembered.
  package func printLesson(_ typed: String) async throws {
    let lesson = try lesson(names.find(.lesson, typed, command: "learn"))
    tell(lesson.diagnostics)
    for index in lesson.steps.indices { try await play(lesson, index, footer: false) }
  }

  /// The last step is behind: says what comes now.
  private func finish(_ lesson: Lesson) throws(LanesError) {
    let open = lesson.exercises.filter { progress.exercise($0.id).state != .passed }
    if let first = open.first {
      say(StyledText("that was the last step of \(lesson.id); still to pass: ", .plain) + StyledText("check \(first.id)", .command))
      return
    }
    let ids = names.allLessons
    if let place = ids.firstIndex(of: lesson.id), ids.indices.contains(place + 1) {
      say(StyledText("\(lesson.id) is done; go on with ") + StyledText("learn \(ids[place + 1])", .command))
    } else {
      say(StyledText("\(lesson.id) is done, and it was the last lesson"))
    }
  }

  // MARK: Playing a step

  private func play(_ lesson: Lesson, _ index: Int, footer: Bool = true) async throws {
    guard lesson.steps.indices.contains(index) else {
      throw LanesError(
        code: .failed, message: "the lesson '\(lesson.id)' has no steps that can be shown",
        fix: "look at what is wrong: lanes lessons")
    }
    let step = lesson.steps[index]
    var page = StepPage(self)
    do {
      try page.show(["", StyledText(step.title.sanitizedLine, .title), ""])
      for piece in step.pieces { try await play(piece, in: lesson, on: &page) }
    } catch let stop as StepPage.Stopped {
      typedAhead = stop.command
      return
    }
    guard footer else { return }
    let place = "step \(index + 1) of \(lesson.steps.count)"
    let words = index + 1 < lesson.steps.count ? "next goes on, back returns" : "the last one; back returns, lessons lists all"
    try output.write([""] + StyledText("\(place): \(words)", .muted).wrapped(to: layout.columns - 1))
  }

  private func play(_ piece: Piece, in lesson: Lesson, on page: inout StepPage) async throws {
    switch piece.content {
    case .prose(let text):
      try page.show(try Markdown(parsing: text).lines(in: layout))
    case .demo(let block):
      try await play(block, in: lesson, on: &page)
    case .predict(let prediction):
      try await ask(prediction, in: lesson)
      page.turn()
    case .exercise(let name):
      guard let exercise = lesson.exercise(name) else { return }
      try play(exercise, on: &page)
    case .quote(let quote):
      try page.show(QuoteView(quote).lines(in: layout))
    case .fault(let diagnostic):
      say(StyledText("this part of the lesson cannot be shown: \(diagnostic.message)".sanitizedLine, .warning))
    }
  }

  private func play(_ block: DemoBlock, in lesson: Lesson, on page: inout StepPage) async throws {
    guard let demo = lesson.demo(block.reference.demo) else { return }
    let cores = lesson.summary.cores ?? Schedule().cores
    var result = try await run(Selection(demo: demo, variants: block.variants, cores: cores), options: DemoOptions())
    if let other = block.compare { result.add(try await run(try select(other, in: lesson), options: DemoOptions())) }
    try page.show([""] + DemoView(result, caption: block.caption).lines(in: layout) + [""])
  }

  private func play(_ exercise: Exercise, on page: inout StepPage) throws {
    let file = reader == nil ? nil : try openFile(of: exercise)
    var lines = ["", StyledText("exercise  ", .heading) + StyledText(exercise.id.sanitizedLine, .name), ""]
    lines += try Markdown(parsing: exercise.text).lines(in: layout)
    if let file {
      lines += [
        "", StyledText("your file: ", .muted) + StyledText(shortened(file).sanitizedLine, .path),
        StyledText("then:      ", .muted) + StyledText("check \(exercise.id)".sanitizedLine, .command),
        StyledText("stuck:     ", .muted) + StyledText("hint \(exercise.id)".sanitizedLine, .command),
      ]
    }
    try page.show(lines)
  }
}
