import Curriculum
import Foundation
import PseudoTerminal
import Running

/// Whole processes as a learner waits for them, beside the compiler on the learner's file.
struct CommandFigures {
  private static let exercise = "gather/fetch-all"
  private static let demo = "gather"

  private let bench: Workbench
  /// The learner's file.
  private let answer: String
  private let solution: String

  /// Real milliseconds, one for each round.
  private struct Samples {
    var compiler: [Double] = []
    var check: [Double] = []
    var building: [Double] = []
    var schedules: [Double] = []
    var run: [Double] = []
    var lessons: [Double] = []
    var prompt: [Double] = []
  }

  /// What `lanes check --json` says that matters here.
  private struct Verdict: Decodable {
    var passed: Bool
    var compile_ms: Double
    var run_ms: Double
  }

  /// - Throws: `LanesError` if the course does not have the exercise.
  init(_ bench: Workbench) throws {
    self.bench = bench
    let parts = Self.exercise.split(separator: "/").map(String.init)
    guard let lesson = try Outline.load(at: bench.lessons).lesson(parts[0]), let exercise = Course.lesson(lesson).exercise(parts[1])
    else {
      throw LanesError(
        code: .notInCourse, message: "'\(bench.lessons)' has no exercise '\(Self.exercise)'", fix: "lanes-bench --lessons DIR")
    }
    solution = try String(contentsOfFile: exercise.solution, encoding: .utf8)
    answer = "\(bench.workspace)/\(Self.exercise).swift"
    try FileManager.default.createDirectory(atPath: "\(bench.workspace)/\(parts[0])", withIntermediateDirectories: true)
  }

  /// Five rounds, after one that is not counted.
  func measure() async throws -> [Figure] {
    var samples = Samples()
    try await round(0, &samples)
    samples = Samples()
    for number in 1...5 { try await round(number, &samples) }
    let compiler = samples.compiler.median
    func figure(_ name: String, _ values: [Double]) -> Figure {
      Figure(name: name, value: values.median, unit: "ms", versus: "swiftc -c of the answer", versusValue: compiler)
    }
    return [
      figure("check \(Self.exercise) after an edit", samples.check), figure("check: compiling and linking", samples.building),
      figure("check: all schedules", samples.schedules), figure("run \(Self.demo), compiled before", samples.run),
      figure("lessons", samples.lessons), figure("first prompt", samples.prompt),
    ]
  }

  private func round(_ number: Int, _ samples: inout Samples) async throws {
    try edit(number)
    samples.compiler.append(try await compile())
    let check = try await bench.time(bench.lanes, ["check", Self.exercise, "--json"] + course)
    samples.check.append(check.milliseconds)
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(check.output.utf8))
    samples.building.append(verdict.compile_ms)
    samples.schedules.append(verdict.run_ms)
    samples.run.append(try await bench.time(bench.lanes, ["run", Self.demo] + course).milliseconds)
    samples.lessons.append(try await bench.time(bench.lanes, ["lessons"] + course).milliseconds)
    samples.prompt.append(try prompt())
  }

  private var course: [String] { ["--lessons", bench.lessons] }

  /// Changes the answer, so that no compiled program of it is in the cache.
  private func edit(_ number: Int) throws {
    try Data("\(solution)// edit \(number)\n".utf8).write(to: URL(fileURLWithPath: answer))
  }

  /// The compiler's driver on the answer alone, without debug information and without linking.
  private func compile() async throws -> Double {
    let modules = bench.builder.library.modules
    let arguments = ["-c", answer, "-o", bench.path("answer.o"), "-swift-version", "6", "-Onone", "-I", modules]
    // The driver leaves an empty folder behind each time.
    let scratch = ["TMPDIR": bench.workspace]
    return try await bench.time(bench.builder.toolchain.compiler, arguments, environment: scratch).milliseconds
  }

  /// From before the start of the process until the prompt stands on an 80 x 24 terminal.
  private func prompt() throws -> Double {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(bench.lanes, course, environment: bench.terminalEnvironment)
    try terminal.wait(forText: "lanes>")
    let milliseconds = start.duration(to: .now) / .milliseconds(1)
    try terminal.send("quit\r")
    _ = try terminal.waitForExit()
    return milliseconds
  }
}
