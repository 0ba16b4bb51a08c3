internal import Glibc
import Recording

/// A child's death by a signal, in words.
struct Crash {
  let kind: FindingKind
  let message: String

  /// - Parameters:
  ///   - signal: What ended the child.
  ///   - output: Its standard error, in which the Swift runtime says what went wrong; empty if nobody listened.
  init(_ signal: Int32, _ output: String) {
    let said = Self.fatalError(in: output) ?? Self.secondResume(in: output)
    kind = output.split(whereSeparator: \.isNewline).contains { RuntimeWords.tellSecondResume($0) } ? .resumedTwice : .crash
    message = "It crashed: \(said ?? Self.words(for: signal))."
  }

  /// What follows "Fatal error: " in the last line that has it, and the file and line before it when they are not the library's own.
  private static func fatalError(in output: String) -> String? {
    let marker = "Fatal error: "
    for line in output.split(whereSeparator: \.isNewline).reversed() {
      guard let start = line.firstRange(of: marker) else { continue }
      var text = String(line[start.upperBound...])
      if let shout = text.firstRange(of: RuntimeWords.misuse) { text.removeSubrange(shout) }
      while text.hasSuffix(".") || text.hasSuffix("!") { text.removeLast() }
      let place = line[..<start.lowerBound].split(separator: "/").last.map(String.init) ?? ""
      let isLibrary = line.hasPrefix("Swift/") || line.hasPrefix("_Concurrency/")
      guard !isLibrary, place.hasSuffix(": ") else { return text }
      return "\(text), at \(place.dropLast(2))"
    }
    return nil
  }

  private static func secondResume(in output: String) -> String? {
    let isTold = output.split(whereSeparator: \.isNewline).contains { RuntimeWords.tellSecondUnsafeResume($0) }
    return isTold ? "an unsafe continuation was resumed more than once" : nil
  }

  private static func words(for signal: Int32) -> String {
    switch signal {
    case SIGILL, SIGTRAP: "the Swift runtime stopped it, as it does at an index out of range or a `nil` that is unwrapped by force"
    case SIGSEGV, SIGBUS: "it used memory that is not its own, as endless recursion does"
    case SIGABRT: "it was aborted"
    case SIGFPE: "it divided by zero"
    case SIGKILL: "it was killed, most likely for the memory it took"
    case SIGXCPU: "it used up its processor time"
    case SIGXFSZ: "it wrote more than it may"
    case SIGPIPE: "it wrote to a pipe that nobody reads"
    default: "signal \(signal) ended it"
    }
  }
}
