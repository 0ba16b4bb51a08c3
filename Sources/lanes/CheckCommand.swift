import ArgumentParser
import Curriculum
import Grading
import Tutor

/// `lanes check [EXERCISE]`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Grade your answer to an exercise under many schedules.",
    usage: "lanes check [exercise] [options]",
    discussion: """
      Without a name: the exercise last opened, else the first not passed. A failing check comes with what was seen, a timeline of the \
      schedule that failed, and a string that repeats it; where it fails like a known mistake, that is explained first. Exits 1 when \
      the answer does not pass.
      """)

  @Argument(help: "An exercise, such as gather/fetch-all.", completion: .custom { _, _, _ in CourseNames.exercises() })
  var exercise: String?

  @Option(name: .long, help: ArgumentHelp("Schedules for each check, in place of its own number.", valueName: "number"))
  var schedules: Int?

  @Option(name: .long, help: ArgumentHelp("Virtual cores, 1 to 64.", valueName: "number"))
  var cores: Int?

  @Option(name: .long, help: ArgumentHelp("Run one check under exactly this schedule.", valueName: "string"))
  var replay: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    try ScheduleArguments.validate(cores: cores)
    if let schedules, !(1...1_000_000).contains(schedules) {
      throw ValidationError("--schedules takes a number from 1 to 1000000.")
    }
  }

  @MainActor
  func run() async throws {
    try await shared.withSession { session in
      var options = Grader.Options()
      options.schedules = schedules
      options.cores = cores
      options.replay = try ScheduleArguments.schedule(replay, command: "check")
      let exercise = try session.exercise(named: exercise, command: "check")
      let (verdict, source) = try await session.check(exercise, options: options)
      try session.report(verdict, VerdictView(verdict, source: source))
      if verdict.wasInterrupted { throw ExitCode(130) }
      if !verdict.passed { throw ExitCode(1) }
    }
  }
}
