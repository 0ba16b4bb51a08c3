import ArgumentParser
import Foundation

/// Prints how fast Lanes is, beside what it is compared to. It asserts nothing.
@main
struct LanesBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lanes-bench",
    abstract: "Measure Lanes beside what it is compared to.",
    discussion: """
      Every figure is the median of five measurements of real time. They take turns with those of what the figure is compared to, so \
      that a busy computer slows both; memory stands beside what it may be. Nothing of yours is read or written: caches, progress and answers lie in a folder that is \
      removed at the end. Build everything first, with `swift build`.
      """)

  @Flag(name: .long, help: "Print one JSON document.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("The course that has gather/fetch-all.", valueName: "dir"))
  var lessons = "Lessons"

  /// What can be measured by itself.
  enum Part: String, CaseIterable, ExpressibleByArgument { case commands, steps, schedules, load }

  @Option(name: .long, help: ArgumentHelp("Measure only this part; may be given several times.", valueName: "part"))
  var only: [Part] = []

  @Option(name: .long, help: .hidden)
  var load: String?

  func run() async throws {
    if let load { return print(String(decoding: try JSONEncoder().encode(await Load.measure(load)), as: UTF8.self)) }
    let bench = try await Workbench(lessons: lessons)
    defer { bench.remove() }
    var report = Report()
    for part in Part.allCases where only.isEmpty || only.contains(part) {
      switch part {
      case .commands: report.figures += try await CommandFigures(bench).measure()
      case .steps: report.figures += try await StepFigures(bench).measure()
      case .schedules: report.figures += try await ScheduleFigures(bench).measure()
      case .load: report.figures += try await LoadFigures(bench).measure()
      }
    }
    print(json ? try report.json() : report.text)
  }
}
