import Curriculum
import Foundation
import SwiftParser

/// The files of some lessons, and what reading them shows: no program is compiled or run for it.
struct CourseContent: Sendable {
  let lessons: [Lesson]
  /// The checks of each exercise, by its id.
  private(set) var checks: [String: CheckList] = [:]
  private(set) var problems: [Diagnostic]
  private(set) var notes: [Diagnostic] = []

  /// Reads them, exercises side by side.
  ///
  /// - Parameter names: Ids of lessons; all of the course, with its README.md, if empty.
  @concurrent static func read(_ course: Course, lessons names: [String]) async -> CourseContent {
    var content = CourseContent(course, names)
    await withTaskGroup(of: ExerciseContent.self) { group in
      for exercise in content.lessons.flatMap(\.exercises) { group.addTask { ExerciseContent(exercise) } }
      for await exercise in group { content.add(exercise) }
    }
    return content
  }

  private init(_ course: Course, _ names: [String]) {
    lessons = names.isEmpty ? course.lessons : course.lessons.filter { names.contains($0.id) }
    let folders = lessons.map { $0.summary.folder + "/" }
    problems = course.diagnostics.filter { problem in names.isEmpty || folders.contains { problem.file.hasPrefix($0) } }
    if names.isEmpty { problems += LinkRules.problems(in: "\(course.root)/README.md") }
    for lesson in lessons {
      for variant in lesson.demos.flatMap(\.variants) { readDemo(variant.file) }
      for file in ["lesson.md", "README.md"] { problems += LinkRules.problems(in: "\(lesson.summary.folder)/\(file)") }
    }
  }

  /// A demo shows the same picture each time, so its random numbers are those of the machine.
  private mutating func readDemo(_ file: String) {
    guard let source = Self.text(of: file), source.contains("arc4random") else { return }
    let tree = Parser.parse(source: source)
    problems += ForeignCalls(in: tree, of: .demo).found.map { $0.problem(in: file, SourcePlaces(tree)) }
  }

  private mutating func add(_ exercise: ExerciseContent) {
    checks[exercise.id] = exercise.checks
    problems += exercise.problems
    notes += exercise.notes
  }

  /// The text of a file; `nil` if it is not there or no text, which the loader tells.
  static func text(of file: String) -> String? { (try? SourceText(reading: file)).map { $0.lines.joined(separator: "\n") } }
}

/// What reading an exercise's files shows.
private struct ExerciseContent: Sendable {
  let id: String
  /// `nil` if there is no checks.swift.
  private(set) var checks: CheckList?
  private(set) var problems: [Diagnostic] = []
  private(set) var notes: [Diagnostic] = []

  init(_ exercise: Exercise) {
    id = exercise.id
    let taskFile = "\(exercise.folder)/exercise.md"
    problems = LinkRules.problems(in: taskFile) + LinkRules.problems(in: "\(exercise.folder)/hints.md")
    problems += [exercise.starter, exercise.solution, exercise.checks].compactMap(Self.unreadable)
    guard let source = CourseContent.text(of: exercise.checks) else { return }
    let tree = Parser.parse(source: source)
    let list = CheckList(in: tree)
    checks = list
    problems += CheckRules(tree, file: exercise.checks).problems
    guard let task = try? SourceText(reading: taskFile) else { return }
    let rules = TaskTextRules(exercise, task: task, checks: list)
    problems += rules.problems
    notes += rules.notes
  }

  /// Why a file that is there cannot be read; one that is not the loader has told.
  private static func unreadable(_ file: String) -> Diagnostic? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do throws(Diagnostic) {
      _ = try SourceText(reading: file)
      return nil
    } catch {
      return error
    }
  }
}
