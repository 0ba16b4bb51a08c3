package import Curriculum
package import Display
import Foundation
package import Grading
import Workspace

extension Session {
  /// The learner's file of an exercise, copied from the starter if it is missing; makes the exercise the current one, and says what is new.
  @discardableResult
  package func openFile(of exercise: Exercise) throws(LanesError) -> String {
    let isNewWorkspace = !FileManager.default.fileExists(atPath: workspace.stateFolder)
    let file = try workspace.open(exercise)
    if isNewWorkspace {
      say(StyledText("your files are kept in ", .muted) + StyledText(shortened(workspace.root).sanitizedLine, .path))
    }
    if file.isNew { say(StyledText("made ", .muted) + StyledText(shortened(file.path).sanitizedLine, .path)) }
    if progress.lastExercise != exercise.id { update { [id = exercise.id] in $0.lastExercise = id } }
    return file.path
  }

  /// Grades the learner's file, and remembers the attempt.
  package func check(_ exercise: Exercise, options: Grader.Options) async throws -> (verdict: Verdict, source: String) {
    let file = try openFile(of: exercise)
    let builder = try await builder()
    var verdict = try await messages.showingProgress("checking \(exercise.id)") {
      try await Grader(builder: builder).grade(exercise, file: file, options: options)
    }
    if options.replay == nil, !verdict.wasInterrupted {
      update { [id = exercise.id, passed = verdict.passed] in $0.grade(id, passed: passed) }
    }
    verdict.mistakes = try await messages.showingProgress("comparing \(exercise.id) to known mistakes") { [verdict] in
      try await MistakeMatcher(builder: builder).mistakes(behind: verdict, of: exercise, file: file)
    }
    let source = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return (verdict, source)
  }

  /// The next hint of an exercise, from a nudge to the whole idea; after the last one, that again.
  package func nextHint(of exercise: Exercise) throws(LanesError) -> Hint {
    guard !exercise.hints.isEmpty else {
      throw LanesError(code: .failed, message: "'\(exercise.id)' has no hints", fix: "lanes learn \(exercise.lesson)")
    }
    let number = min(progress.exercise(exercise.id).hints + 1, exercise.hints.count)
    update { [id = exercise.id] in
      $0.showHints(id, upTo: number)
      $0.lastExercise = id
    }
    return Hint(exercise: exercise.id, number: number, of: exercise.hints.count, text: exercise.hints[number - 1])
  }

  /// A path as people write it: with `~` for the home folder.
  package func shortened(_ path: String) -> String {
    guard let home = environment["HOME"], home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

/// One hint: the answer of `lanes hint`.
package struct Hint: Equatable, Sendable, Encodable {
  package var exercise: String
  /// From 1.
  package var number: Int
  package var of: Int
  /// Markdown.
  package var text: String
}

extension Hint: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    let head = StyledText("hint \(number) of \(of)", .heading) + StyledText("  \(exercise)".sanitizedLine, .muted)
    let left = of - number
    let foot = left == 0 ? "that was the last one" : left == 1 ? "one more is left" : "\(left) more are left"
    let body = (try? Markdown(parsing: text)).map { $0.lines(in: layout) } ?? [StyledText(text.sanitizedLine)]
    return [head] + body + [StyledText(foot, .muted)]
  }
}
