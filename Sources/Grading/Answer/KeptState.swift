import Synchronization

/// Whether an answer or its checks keep something in global variables, so that each schedule needs a process of its own.
///
/// What was found of checks is remembered: parsing them takes longer than parsing an answer, and many answers come to them.
final class KeptState: Sendable {
  private let known = Mutex<[String: Bool]>([:])

  /// - Parameters:
  ///   - answer: The answer's text.
  ///   - checks: The text of its checks; two tasks that ask at once may both parse it.
  func isDeclared(in answer: String, orChecks checks: String) -> Bool {
    if GlobalState(in: answer).isDeclared { return true }
    if let isKnown = known.withLock({ $0[checks] }) { return isKnown }
    let isFound = GlobalState(in: checks, except: "checks").isDeclared
    known.withLock { $0[checks] = isFound }
    return isFound
  }
}
