import ArgumentParser
import Curriculum
import Running
import Tutor

/// `lanes run DEMO`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a demo and draw its timeline.", usage: "lanes run [demo] [options]",
    discussion: """
      A demo is lesson/demo, one variant of it lesson/demo:variant, a lesson's first demo just the lesson. Time is virtual: a demo that \
      sleeps an hour takes milliseconds, and looks the same everywhere. Exits 1 when a variant does not end as its author says.
      """)

  @Argument(
    help: "A demo, such as gather/sequential-vs-gather; that of the current step of your lesson if left out.",
    completion: .custom { _, _, _ in CourseNames.demos() })
  var demo: String?

  @Option(name: .long, help: ArgumentHelp("A random order of execution, repeatable.", valueName: "number"))
  var seed: UInt64?

  @Option(name: .long, help: ArgumentHelp("Virtual cores, 1 to 64.", valueName: "number"))
  var cores: Int?

  @Option(name: .long, help: ArgumentHelp("Run exactly this schedule.", valueName: "string"))
  var replay: String?

  @Option(name: .long, help: ArgumentHelp("Another demo to draw on the same axis.", valueName: "demo"))
  var compare: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws { try ScheduleArguments.validate(cores: cores) }

  @MainActor
  func run() async throws {
    try await shared.withSession { session in
      var options = DemoOptions()
      options.seed = seed
      options.cores = cores
      options.replay = try ScheduleArguments.schedule(replay, command: "run")
      options.compare = compare
      let result = try await session.runDemo(demo, options: options)
      try session.report(result.list, DemoView(result))
      if result.wasInterrupted { throw ExitCode(130) }
      if !result.isAsExpected { throw ExitCode(1) }
    }
  }
}
