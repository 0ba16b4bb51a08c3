import Recording

/// Puts a named point on the current task's lane, at the current time.
///
/// - Parameter label: What happened, in a word or two: `mark("connected")`.
public func mark(_ label: String, file: StaticString = #fileID, line: UInt = #line) {
  Machine.shared.mark(label, file: "\(file)", line: line)
}

/// Draws the time that `body` takes as a labelled stretch of the current task's lane.
///
/// - Parameter label: What the stretch is about: `span("parse")`.
/// - Returns: What `body` returns; what it throws is thrown on.
public func span<T>(
  _ label: String, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> T
) async rethrows -> T {
  let region = Machine.shared.beginRegion(label, .span)
  defer { Machine.shared.endRegion(region) }
  return try await body()
}

/// Computes for `duration` of virtual time: the task keeps its core and cannot be paused. No real time passes.
///
/// - Parameter duration: How long the core is busy; zero or less is no time at all.
public func compute(_ duration: Duration, file: StaticString = #fileID, line: UInt = #line) {
  guard duration > .zero else { return }
  Machine.shared.compute(nanoseconds: duration.nanoseconds, file: "\(file)", line: line)
}
