/// What the Swift runtime writes on standard error before it ends a process.
package enum RuntimeWords {
  /// Whether a line says that a continuation was resumed a second time: a checked one always does, an unsafe one only under
  /// `SWIFT_DEBUG_VALIDATE_UNCHECKED_CONTINUATIONS`.
  package static func tellSecondResume(_ line: some StringProtocol) -> Bool {
    line.contains("tried to resume its continuation more than once") || tellSecondUnsafeResume(line)
  }

  /// The same of an unsafe continuation alone: the line names no function, and an address that means nothing.
  package static func tellSecondUnsafeResume(_ line: some StringProtocol) -> Bool {
    line.contains("Resuming continuation for task") && line.contains("may have already been resumed")
  }

  /// What stands before the words about a checked continuation.
  package static let misuse = "SWIFT TASK CONTINUATION MISUSE: "
}
