import ArgumentParser

/// Prints how fast Lanes is, beside what it is compared to. It asserts nothing.
@main
struct LanesBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lanes-bench",
    abstract: "Measure Lanes beside what it is compared to.",
    discussion: """
      Every figure is the median of five measurements of real time. They take turns with those of what the figure is compared to, so \
      that a busy computer slows both. Nothing of yours is read or written: caches, progress and answers lie in a folder that is \
      removed at the end. Build everything first, with `swift build`.
      """)

  @Flag(name: .long, help: "Print one JSON document.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("The course that has gather/fetch-all.", valueName: "dir"))
  var lessons = "Lessons"

  func run() async throws {
    let bench = try await Workbench(lessons: lessons)
    defer { bench.remove() }
    var report = Report()
    report.figures += try await CommandFigures(bench).measure()
    report.figures += try await StepFigures(bench).measure()
    print(json ? try report.json() : report.text)
  }
}
