package import Recording

/// What the Swift runtime says about a program that it stopped, in its own words.
package struct CrashReport: Equatable, Sendable {
  /// Such as `Fatal error: Index out of range`.
  package let message: String
  /// Where, as the program's own file name and line; `nil` when the runtime names a place inside itself, or none.
  package let file: String?
  /// From 1; 0 if unknown.
  package let line: Int
  /// ``FindingKind/resumedTwice`` if the runtime says so, or else ``FindingKind/crash``.
  package let kind: FindingKind

  /// Finds the words in what a process wrote on standard error before it ended by `signal`.
  ///
  /// - Returns: Always something: when the runtime said nothing, what the signal means.
  package init(standardError: String, signal: Int32) {
    for line in standardError.split(whereSeparator: \.isNewline).reversed() {
      if RuntimeWords.tellSecondUnsafeResume(line) {
        self.init(message: "an unsafe continuation was resumed more than once", file: nil, line: 0, kind: .resumedTwice)
        return
      }
      if let report = Self.fatal(line) {
        self = report
        return
      }
    }
    let known = ["freed pointer was not the last allocation", "SWIFT TASK CONTINUATION MISUSE", "Could not cast value"]
    for line in standardError.split(whereSeparator: \.isNewline) where known.contains(where: { line.contains($0) }) {
      self.init(message: String(line), file: nil, line: 0)
      return
    }
    self.init(message: Self.meaning(of: signal), file: nil, line: 0)
  }

  private init(message: String, file: String?, line: Int, kind: FindingKind = .crash) {
    (self.message, self.file, self.line, self.kind) = (message, file, line, kind)
  }

  /// Reads `FILE:LINE: Fatal error: WORDS`; the runtime also writes `Precondition failed` and `Assertion failed` so.
  private static func fatal(_ text: Substring) -> CrashReport? {
    for marker in ["Fatal error", "Precondition failed", "Assertion failed"] {
      guard let place = text.firstRange(of: marker) else { continue }
      if RuntimeWords.tellSecondResume(text), let misuse = text.firstRange(of: RuntimeWords.misuse) {
        return CrashReport(message: String(text[misuse.upperBound...]), file: nil, line: 0, kind: .resumedTwice)
      }
      let message = String(text[place.lowerBound...])
      let parts = text[..<place.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else {
        return CrashReport(message: message, file: nil, line: 0)
      }
      let file = parts[..<(parts.count - 2)].joined(separator: ":")
      // The standard library's own files mean nothing to whoever reads this.
      let libraries = ["Swift/", "_Concurrency/", "Foundation", "Dispatch/", "Synchronization/", "_StringProcessing/"]
      if libraries.contains(where: { file.hasPrefix($0) }) { return CrashReport(message: message, file: nil, line: 0) }
      return CrashReport(message: message, file: file, line: line)
    }
    return nil
  }

  private static func meaning(of signal: Int32) -> String {
    switch signal {
    case 4, 5: "a runtime check failed, such as for arithmetic overflow (signal \(signal))"
    case 6: "aborted (signal 6)"
    case 7, 11: "access to memory that is not there, often endless recursion (signal \(signal))"
    case 9: "killed (signal 9)"
    case 24: "used too much processor time (signal 24)"
    case 25: "wrote a file beyond the limit (signal 25)"
    default: "ended by signal \(signal)"
    }
  }
}
