import Recording
import Running

/// How many scheduling steps the virtual machine takes in a second of real time, on one core of this computer.
///
/// The same four tasks are run again and again: as schedules of a check, which nothing records, and by a demo, all of which is recorded.
struct StepFigures {
  private let bench: Workbench

  init(_ bench: Workbench) { self.bench = bench }

  func measure() async throws -> [Figure] {
    try await measure(.sleeping, schedules: 10_000, rounds: 2_000, of: "")
      + measure(.yielding, schedules: 40_000, rounds: 6_000, of: ", tasks that yield")
  }

  /// - Parameter rounds: As many as the recording of one run has room for.
  private func measure(_ program: StepProgram, schedules: Int, rounds: Int, of what: String) async throws -> [Figure] {
    let check = try await bench.compile("Explored\(program.name)", program.check)
    let demo = try await bench.compile("Recorded\(program.name)", program.demo)
    var explored: [Double] = []
    var varied: [Double] = []
    var recorded: [Double] = []
    for _ in 1...5 {
      explored.append(try await explore(check, schedules, isPlain: true))
      varied.append(try await explore(check, schedules, isPlain: false))
      let shown = try await bench.difference(rounds) {
        try await bench.effort(demo, arguments: ["\($0)"], onOneCore: true, ending: .runEnded)
      }
      recorded.append(shown.steps / shown.seconds)
    }
    let (fast, slow) = (explored.median, recorded.median)
    return [
      Figure(name: "steps of schedules explored\(what)", value: fast, unit: "/s", versus: "recorded", versusValue: slow),
      Figure(
        name: "steps with all strategies and preemption\(what)", value: varied.median, unit: "/s", versus: "random choice alone",
        versusValue: fast),
      Figure(name: "steps of a demo recorded\(what)", value: slow, unit: "/s", versus: "explored", versusValue: fast),
    ]
  }

  private func explore(_ check: Program, _ schedules: Int, isPlain: Bool) async throws -> Double {
    let effort = try await bench.difference(schedules) {
      try await bench.effort(check, schedules: $0, isPlain: isPlain, onOneCore: true, ending: .harnessEnded)
    }
    return effort.steps / effort.seconds
  }
}
