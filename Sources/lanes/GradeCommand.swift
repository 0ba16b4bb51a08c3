import ArgumentParser
import Curriculum
import Display
import Foundation
import Grading
import Tutor

/// `lanes grade PATH...`.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade many submissions: a class.",
    usage: """
      lanes grade class
      lanes grade class --json --junit grades.xml
      lanes grade --exercise gather/fetch-all inbox
      """,
    discussion: """
      A path is a file or a folder, such as one with a folder for each learner. A file answers the exercise that its place says, \
      LESSON/EXERCISE.swift, as in a learner's workspace; with --exercise, all files answer that one. Each verdict is kept as it comes: \
      after an interruption, the same command goes on where it stopped, and only what has changed is graded again. Exits 1 when a \
      submission fails, 69 or 70 when one could not be graded.
      """)

  @Argument(help: ArgumentHelp("Files and folders of submissions.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(
    name: .long, help: ArgumentHelp("The exercise that files of any name answer.", valueName: "exercise"),
    completion: .custom { _, _, _ in CourseNames.exercises() })
  var exercise: String?

  @Option(
    name: .long, help: ArgumentHelp("How many to grade at a time; as many as there are cores if left out.", valueName: "number"))
  var jobs: Int?

  @Option(name: .long, help: ArgumentHelp("Grade only the i-th of n equal parts.", valueName: "i/n"))
  var shard: String?

  @Option(name: .long, help: ArgumentHelp("Also write JUnit XML.", valueName: "file"), completion: .file())
  var junit: String?

  @Option(
    name: .long, help: ArgumentHelp("Keep the verdicts in this file, and take known ones from it.", valueName: "file"),
    completion: .file())
  var journal: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  @MainActor
  func run() async throws {
    try await shared.withSession { session in
      var options = BatchOptions(paths: paths, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      options.exercise = exercise
      options.shard = try shard.map { text throws(LanesError) in try Shard(text) }
      options.junit = junit
      options.journal = journal
      let (result, journal) = try await session.grade(options)
      if session.options.json {
        try result.writeJSON { try session.output.write(bytes: $0) }
      } else {
        try session.output.write(BatchView(result, journal: journal))
      }
      if result.exitStatus != 0 { throw ExitCode(result.exitStatus) }
    }
  }
}
