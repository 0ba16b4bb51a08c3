import Practice

/// A program that plays one scenario, named by its first argument: what the tests of Practice start as a child, under the machine.
@main enum Probe: Exercise {
  static var checks: [Check] {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let checks = scenarios[name] else { fatalError("no scenario \"\(name)\"; there are \(scenarios.keys.sorted())") }
    return checks
  }

  private static let scenarios = [
    serviceScenarios, gateScenarios, cancellationScenarios, verdictScenarios, codeScenarios, claimScenarios, worldScenarios,
    scriptScenarios, resourceScenarios, threadScenarios, bridgingScenarios, scopeScenarios, sweepScenarios,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}
