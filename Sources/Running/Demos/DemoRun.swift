package import Recording

/// One run of a compiled program and everything needed to draw it.
package struct DemoRun: Sendable {
  package let program: Program
  package let schedule: Schedule
  package let result: ChildResult
  /// The lines of all code offsets in the recording.
  package let symbols: Symbols

  /// Runs the program as a child and looks up the lines that its recording names.
  ///
  /// - Throws: `LanesError` if it cannot be started; `CancellationError` if the task was cancelled before.
  package static func run(
    _ program: Program, schedule: Schedule = Schedule(), limits: Limits = Limits(), toolchain: Toolchain
  ) async throws -> DemoRun {
    var environment = ChildEnvironment()
    environment.schedule = schedule
    return try await run(program, environment: environment, limits: limits, toolchain: toolchain)
  }

  /// The same for a graded run, whose environment says which checks to make.
  package static func run(
    _ program: Program, environment: ChildEnvironment, limits: Limits = Limits(), toolchain: Toolchain
  ) async throws -> DemoRun {
    var child = Child(program)
    child.environment = environment
    child.limits = limits
    let result = try await child.run()
    var symbols = Symbols()
    if let recording = result.recording, result.termination != .interrupted {
      symbols = try await Symbols.find(Symbols.offsets(in: recording), in: program, toolchain: toolchain)
    }
    return DemoRun(program: program, schedule: environment.schedule, result: result, symbols: symbols)
  }
}
