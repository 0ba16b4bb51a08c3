import Curriculum
import Foundation
import Grading
import TestSupport
import Testing

/// One thing that is wrong in a copy of a sound lesson, and what has to be said of it.
struct BrokenLesson: Sendable, CustomTestStringConvertible {
  /// A change of a file's text.
  struct Edit: Sendable {
    let file: String
    let old: String
    let new: String
  }

  /// The copy's id.
  let id: String
  let edits: [Edit]
  /// The one problem: the end of its file's path, its place, and words of its message and its fix.
  let file: String
  let line: Int
  let column: Int
  let message: String
  let fix: String

  /// What the copy has of the sound lesson: the rest is left out, since it would only be compiled once more.
  enum Part { case all, exercise, demo }
  private(set) var part = Part.all

  var testDescription: String { id }

  func keeping(_ part: Part) -> BrokenLesson {
    var lesson = self
    lesson.part = part
    return lesson
  }

  init(
    _ id: String, _ edits: Edit..., file: String, line: Int = 1, column: Int = 1, message: String, fix: String
  ) {
    (self.id, self.edits, self.file, self.line, self.column, self.message, self.fix) = (id, edits, file, line, column, message, fix)
  }

  static func lesson(_ old: String, _ new: String) -> Edit { Edit(file: "lesson.md", old: old, new: new) }
  static func exercise(_ file: String, _ old: String, _ new: String) -> Edit {
    Edit(file: "exercises/both/" + file, old: old, new: new)
  }
  static func demo(_ file: String, _ old: String, _ new: String) -> Edit { Edit(file: "demos/line/" + file, old: old, new: new) }
}

/// A course with a broken lesson for each fault, verified once: no lesson may hide what is wrong in another.
struct BrokenLessons: Sendable {
  static let shared = Task { try await BrokenLessons() }

  private let folder: Scratch
  private let verification: Verification

  private init() async throws {
    folder = try Scratch()
    let sound = fixture("SoundCourse/01-sound")
    for (index, broken) in BrokenLesson.all.enumerated() {
      let copy = "\(folder.path)/\(index + 1)-\(broken.id)"
      try FileManager.default.copyItem(atPath: sound, toPath: copy)
      try Self.leaveOut(broken.part, in: copy)
      for edit in broken.edits {
        let file = "\(copy)/\(edit.file)"
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        try #require(edit.old.isEmpty || text.contains(edit.old), "\(edit.file) has no \"\(edit.old)\"")
        try (edit.old.isEmpty ? edit.new : text.replacing(edit.old, with: edit.new)).write(
          toFile: file, atomically: true, encoding: .utf8)
      }
    }
    let bench = try await VerificationBench(cache: folder.path + "/cache")
    verification = try await bench.verify(folder.path)
  }

  /// Lines keep their numbers.
  private static func leaveOut(_ part: BrokenLesson.Part, in copy: String) throws {
    let file = "\(copy)/lesson.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let block = "```exercise both\n```\n"
    switch part {
    case .all: return
    case .exercise:
      try FileManager.default.removeItem(atPath: "\(copy)/demos")
      try "---\nformat: 1\ntitle: Sound\n---\n\n\(block)".write(toFile: file, atomically: true, encoding: .utf8)
    case .demo:
      try FileManager.default.removeItem(atPath: "\(copy)/exercises")
      try text.replacing(block, with: "").replacing("[The exercise](exercises/both/exercise.md)", with: "The exercise")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  /// What was said of the copy with this id, with paths from its folder.
  func problems(of id: String) -> [Diagnostic] { here(verification.problems, id) }
  func notes(of id: String) -> [Diagnostic] { here(verification.notes, id) }
  var passed: Bool { verification.passed }

  private func here(_ all: [Diagnostic], _ id: String) -> [Diagnostic] {
    all.compactMap { problem in
      guard let range = problem.file.range(of: "-\(id)/") else { return nil }
      return Diagnostic(
        file: String(problem.file[range.upperBound...]), line: problem.line, column: problem.column, message: problem.message,
        fix: problem.fix)
    }
  }
}
