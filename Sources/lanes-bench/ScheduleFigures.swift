import Foundation
import Recording
import Running

/// How many schedules of four tasks are explored in a second of real time: on one core of this computer, on all of them, and by trio. All
/// three choose at random, and nobody is pushed aside.
struct ScheduleFigures {
  private static let schedules = 20_000
  private static let trioSchedules = 400

  private let bench: Workbench

  init(_ bench: Workbench) { self.bench = bench }

  func measure() async throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let check = try await bench.compile("Schedules", StepProgram.sleeping.check)
    let trio = try await trioProgram()
    var samples: (one: [Double], all: [Double], trio: [Double]) = ([], [], [])
    for _ in 1...5 {
      samples.one.append(try await rate(check, onOneCore: true))
      samples.all.append(try await rate(check, onOneCore: false))
      if let trio { samples.trio.append(try await rate(trio: trio)) }
    }
    var figures = [
      Figure(
        name: "schedules explored on \(cores) cores", value: samples.all.median, unit: "/s", versus: "on one core",
        versusValue: samples.one.median)
    ]
    if trio != nil {
      for (name, value) in [("one core", samples.one.median), ("\(cores) cores", samples.all.median)] {
        figures.append(
          Figure(
            name: "schedules on \(name), beside trio's on one", value: value, unit: "/s", versus: "trio with MockClock",
            versusValue: samples.trio.median))
      }
    }
    return figures
  }

  private func rate(_ program: Program, onOneCore: Bool) async throws -> Double {
    let more = try await bench.difference(Self.schedules) {
      try await bench.effort(program, schedules: $0, isPlain: true, onOneCore: onOneCore, ending: .harnessEnded)
    }
    return Double(Self.schedules - 1) / more.seconds
  }

  private func rate(trio program: String) async throws -> Double {
    let more = try await bench.difference(Self.trioSchedules) { schedules in
      Effort(steps: 0, seconds: try await python(program, schedules) / 1_000)
    }
    return Double(Self.trioSchedules - 1) / more.seconds
  }

  private func python(_ program: String, _ schedules: Int) async throws -> Double {
    try await bench.time("/usr/bin/env", ["python3", program, "\(schedules)"]).milliseconds
  }

  /// The program's file; `nil`, and said so, where Python or trio is missing.
  private func trioProgram() async throws -> String? {
    let file = bench.path("schedules.py")
    try Data(TrioProgram.source.utf8).write(to: URL(fileURLWithPath: file))
    do {
      _ = try await python(file, 1)
      return file
    } catch {
      FileHandle.standardError.write(Data("trio is not measured: it does not run here. To have it: pip install trio\n".utf8))
      return nil
    }
  }
}
