import Curriculum
import Foundation
import Recording
import Running

/// What one child did.
struct Effort: Sendable {
  var steps: Double
  var seconds: Double
}

/// Programs that are compiled for measuring.
extension Workbench {
  /// Compiles a program against Practice.
  func compile(_ name: String, _ source: String) async throws -> Program {
    let file = path("\(name).swift")
    try Data(source.utf8).write(to: URL(fileURLWithPath: file))
    switch try await builder.build(BuildRequest([file], module: name)) {
    case .built(let program): return program
    case .rejected(let messages):
      let words = messages.map(\.text).joined(separator: "; ")
      throw LanesError(code: .fault, message: "the measured program does not compile: \(words)", fix: "swift build")
    }
  }

  /// Runs a program to its end, on one core of this computer or on all.
  ///
  /// - Parameter isPlain: Schedules are of random choice alone, in which nobody is pushed aside.
  func effort(
    _ program: Program, arguments: [String] = [], schedules: Int? = nil, isPlain: Bool = false, onOneCore: Bool,
    ending kind: Event.Kind
  ) async throws -> Effort {
    let pin = "/usr/bin/taskset"
    let isPinned = onOneCore && FileManager.default.isExecutableFile(atPath: pin)
    var child = Child(program)
    child.arguments = (isPinned ? ["-c", "0", program.path] : []) + arguments
    if isPinned {
      child.executable = pin
      child.runs.append(program.path)
    }
    child.environment.isGraded = kind == .harnessEnded
    child.environment.schedules = schedules
    if isPlain { child.environment.others["LANES_PLAIN_ORDERS"] = "1" }
    let result = try await child.run()
    guard let recording = result.recording, recording.header.lost == 0,
      let end = recording.events.last(where: { $0.kind == kind })
    else {
      throw LanesError(code: .fault, message: "the measured program did not come to its end: \(result.output)", fix: "swift build")
    }
    return Effort(steps: Double(end.value), seconds: result.wallMilliseconds / 1_000)
  }

  /// What `repetitions` take more than one does: starting a process costs more than many schedules.
  func difference(_ repetitions: Int, of effort: (Int) async throws -> Effort) async throws -> Effort {
    let one = try await effort(1)
    let many = try await effort(repetitions)
    return Effort(steps: many.steps - one.steps, seconds: max(many.seconds - one.seconds, 1e-9))
  }
}
