import Recording
import Testing

@Suite("Checks written as lessons write them")
struct ExerciseShapesTests {
  /// A wrong answer, the check that catches it, and what that says first.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var scenario: String
    var check: String
    var message: String
    var testDescription: String { scenario }
  }

  @Test(
    "catch wrong answers and say what was seen",
    arguments: [
      Mistake(
        scenario: "offload-runs-inline", check: "O2",
        message: "It ran on a core. A heartbeat came 25 ms late; it may be 0 ms late at most."),
      Mistake(
        scenario: "offload-detached", check: "O2",
        message: "It ran on a core. A heartbeat came 25 ms late; it may be 0 ms late at most."),
      Mistake(
        scenario: "offload-runs-though-cancelled", check: "O3", message: "Cancelled at 0 ms, its job began at 10 ms."),
      Mistake(scenario: "offload-both-resume", check: "O3", message: "Cancelled at 0 ms, its job began at 10 ms."),
      Mistake(
        scenario: "callback-no-handler", check: "K2",
        message: "Your caller was cancelled at 0 ms; you went on until 1 h."),
      Mistake(
        scenario: "callback-handle-too-late", check: "K2",
        message: "Your caller was cancelled at 0 ms; you went on until 1 h."),
      Mistake(
        scenario: "callback-success-only", check: "K1",
        message: "'learner' waits for a continuation that was dropped without being resumed: it can never go on."),
      Mistake(
        scenario: "callback-semaphore", check: "K1",
        message: "DispatchSemaphore.wait kept a core for 20 ms: 'learner' did not give it back while it waited."),
      Mistake(scenario: "readings-no-on-termination", check: "E3", message: "Unsubscribed 0 times."),
      Mistake(
        scenario: "readings-no-finish", check: "E2",
        message: "The check's task \"reader\" never came to its end.\nNothing can run and no timer is set."),
      Mistake(
        scenario: "readings-unbounded", check: "E3",
        message: "The last three were 8, 9 and 10; seen: 1, 2, 3, 4, 5, 6, 7 and 3 more."),
      Mistake(scenario: "readings-task-per-event", check: "E2", message: "Sent: 1, 2 and 3; seen: "),
      Mistake(
        scenario: "process-all-waits", check: "C3",
        message: "Item 3 failed at 10 ms. You were to end at 10 ms; you ended at 1 h."),
      Mistake(scenario: "process-all-never-consumed", check: "C3", message: "You were to throw Wrong; you returned."),
      Mistake(
        scenario: "process-all-in-a-row", check: "C2", message: "The gate opens once 5 items are inside; only 1 ever was."),
      Mistake(scenario: "process-all-loose", check: "C1", message: "You returned. Pieces of work still under way: 5, item 1 since"),
      Mistake(
        scenario: "with-connection-no-catch", check: "X2",
        message: "The body threw. Connections of db: opened 1, closed 0; still open: 1."),
      Mistake(
        scenario: "with-connection-plain-close", check: "X3",
        message: "You threw CancellationError(). Connections of db: opened 1, closed 0; still open: 1."),
      Mistake(
        scenario: "with-connection-defer-task", check: "X1",
        message: "You returned. Connections of db: opened 1, closed 0; still open: 1."),
      Mistake(scenario: "with-connection-closes-twice", check: "X4", message: "Connection 1 was closed twice."),
      Mistake(
        scenario: "with-connection-shields-all", check: "X6",
        message: "Your caller was cancelled at 100 ms. select was to be cancelled at 100 ms; it completed at "),
    ])
  func catches(_ mistake: Mistake) async throws {
    let verdict = try await Play(mistake.scenario).verdict
    let last = try #require(verdict.last)
    #expect(!last.passed && last.id == mistake.check)
    #expect(last.message?.hasPrefix(mistake.message) == true, "\(last.message ?? "no message")")
  }
}
