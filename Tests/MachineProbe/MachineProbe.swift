/// A program with an asynchronous `main` that plays one scenario, named by its first argument: what the tests of the machine start as a
/// child. Nothing in a scenario knows of the machine, but for `mark` and `compute`.
@main enum MachineProbe {
  static func main() async throws {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let scenario = scenarios[name] else { fatalError("no scenario \"\(name)\"; there are \(scenarios.keys.sorted())") }
    try await scenario()
  }

  private static let scenarios = [
    timeScenarios, coreScenarios, endingScenarios, taskScenarios, chanceScenarios, lockScenarios, conditionScenarios,
    signalScenarios, outsideScenarios, threadScenarios, realScenarios,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}

typealias Scenario = @Sendable () async throws -> Void

/// Virtual milliseconds since the program began.
func elapsed(since start: ContinuousClock.Instant) -> Int { Int((ContinuousClock.now - start) / .milliseconds(1)) }
