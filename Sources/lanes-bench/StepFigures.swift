import Curriculum
import Foundation
import Recording
import Running

/// How many scheduling steps the virtual machine takes in a second of real time, on one core of this computer.
///
/// The same four tasks are run again and again: as schedules of a check, which nothing records, and by a demo, all of which is recorded.
/// Starting a process costs more than many schedules, so a run of one repetition is taken off.
struct StepFigures {
  private static let schedules = 10_000
  /// As many as the recording of one run has room for.
  private static let rounds = 2_000

  private let bench: Workbench

  init(_ bench: Workbench) { self.bench = bench }

  /// What one child did.
  private struct Effort {
    var steps: Double
    var seconds: Double
  }

  func measure() async throws -> [Figure] {
    let check = try await compile("Explored", StepPrograms.check)
    let demo = try await compile("Recorded", StepPrograms.demo)
    var explored: [Double] = []
    var recorded: [Double] = []
    for _ in 1...5 {
      explored.append(try await rate(Self.schedules) { try await explore(check, schedules: $0) })
      recorded.append(try await rate(Self.rounds) { try await record(demo, rounds: $0) })
    }
    let (fast, slow) = (explored.median, recorded.median)
    return [
      Figure(name: "steps of schedules explored", value: fast, unit: "/s", versus: "recorded", versusValue: slow),
      Figure(name: "steps of a demo recorded", value: slow, unit: "/s", versus: "explored", versusValue: fast),
    ]
  }

  private func rate(_ repetitions: Int, of effort: (Int) async throws -> Effort) async throws -> Double {
    let one = try await effort(1)
    let many = try await effort(repetitions)
    return (many.steps - one.steps) / max(many.seconds - one.seconds, 1e-9)
  }

  private func explore(_ program: String, schedules: Int) async throws -> Effort {
    var child = Child(program)
    child.environment.schedules = schedules
    return try await run(child, ending: .harnessEnded)
  }

  private func record(_ program: String, rounds: Int) async throws -> Effort {
    var child = Child(program)
    child.arguments = ["\(rounds)"]
    return try await run(child, ending: .runEnded)
  }

  private func run(_ child: Child, ending kind: Event.Kind) async throws -> Effort {
    let result = try await child.run()
    guard let recording = result.recording, recording.header.dropped == 0,
      let end = recording.events.last(where: { $0.kind == kind })
    else {
      throw LanesError(code: .fault, message: "the measured program did not come to its end: \(result.output)", fix: "swift build")
    }
    return Effort(steps: Double(end.value), seconds: result.wallMilliseconds / 1_000)
  }

  private func compile(_ name: String, _ source: String) async throws -> String {
    let file = bench.path("\(name).swift")
    try Data(source.utf8).write(to: URL(fileURLWithPath: file))
    switch try await bench.builder.build(BuildRequest([file], module: name)) {
    case .built(let program): return program.path
    case .rejected(let messages):
      let words = messages.map(\.text).joined(separator: "; ")
      throw LanesError(code: .fault, message: "the measured program does not compile: \(words)", fix: "swift build")
    }
  }
}
