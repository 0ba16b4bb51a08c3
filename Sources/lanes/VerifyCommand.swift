import ArgumentParser
import Grading
import Tutor

/// `lanes verify [LESSON...]`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove the content of a course, for its authors.",
    usage: "lanes verify [lesson ...] [options]",
    discussion: """
      Starters must fail, solutions pass under every schedule, mistakes be caught by what they name; demos must end as their blocks say, \
      predictions have one answer, links lead somewhere. Each problem comes with its place and what to do. Exits 1 when there is one.
      """)

  @Argument(
    help: "Lessons, such as gather; the whole course if left out.", completion: .custom { _, _, _ in CourseNames.lessons() })
  var lesson: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Pieces to work on side by side, 1 to 64; by default one for each core.", valueName: "number"))
  var jobs: Int?

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "Grade each answer so often, on 4, 1 and 2 cores in turn, and report what differs.", valueName: "number"))
  var repetitions = 1

  @Flag(name: .long, help: "Write what the blocks of lesson.md show on a code host afresh: quoted lines and still pictures.")
  var refresh = false

  @Option(
    name: .long, help: ArgumentHelp("Begin a lesson of this id, in a folder that is proven as it stands.", valueName: "lesson"))
  var new: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64.") }
    if !(1...1_000).contains(repetitions) { throw ValidationError("--repeat takes a number from 1 to 1000.") }
    if new != nil, !lesson.isEmpty || refresh || jobs != nil || repetitions > 1 {
      throw ValidationError("--new only begins a lesson: leave out the rest, and verify afterwards.")
    }
  }

  @MainActor
  func run() async throws {
    if let new {
      let made = try NewLesson.write(new, in: try shared.courseFolder(), option: shared.lessons)
      return try await shared.withSession { try $0.report(made, made) }
    }
    try await shared.withSession { session in
      var options = Verifier.Options()
      options.jobs = jobs ?? options.jobs
      options.repetitions = repetitions
      let verification = try await session.verify(lesson, options: options, refreshes: refresh)
      try session.report(verification, VerificationView(verification))
      if verification.wasInterrupted { throw ExitCode(130) }
      if !verification.passed { throw ExitCode(1) }
    }
  }
}
