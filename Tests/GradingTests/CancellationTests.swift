import Recording
import Testing
import Timeline

@testable import Grading

@Suite("Where a failing schedule cancelled the learner's task")
struct CancellationTests {
  /// A learner's task that waits for a request, is cancelled at that instant, and ends.
  private func cancellation(_ replay: String, task name: String = "learner") -> Cancellation? {
    var graded = Graded()
    graded.planned("C1")
    graded.failed("C1", "no", replay: replay) { run in
      run.add(.runBegan, replay, value: 1, other: 4)
      run.add(.taskCreated, "check", detail: TaskKind.main.rawValue, task: 1)
      run.add(.taskCreated, name, detail: TaskKind.unstructured.rawValue, other: 1, task: 2)
      run.add(.taskCancelled, task: 1)
      run.add(.taskRunning, task: 2)
      run.add(.regionBegan, "api users/1", detail: RegionKind.call.rawValue, value: 1, task: 2)
      run.add(.taskWaiting, detail: WaitReason.sleep.rawValue, value: 50, task: 2)
      run.add(.frame, value: 64)
      run.add(.taskCancelled, task: 2)
      run.add(.taskRunning, task: 2)
      run.add(.regionEnded, value: 1, task: 2)
      run.add(.taskEnded, detail: TaskOutcome.cancelled.rawValue, task: 2)
      run.add(.runEnded, detail: RunOutcome.finished.rawValue, value: 3)
    }
    graded.ended()
    return graded.verdict().cancellation
  }

  @Test(
    "is told with the suspension, what it waited for, and the line",
    arguments: [
      (
        "v1.c4.f.s1.k2.@C1",
        "Your code was cancelled at the 2nd suspension or end of one of its tasks, while it waited: api users/1, at answer.swift:4."
      ),
      ("v1.c4.f.s1.k0.@C1", "Your code was cancelled before it began."), ("v1.c4.f.s1.@C1", nil), ("nonsense", nil),
    ] as [(String, String?)])
  func sentence(_ replay: String, _ expected: String?) {
    #expect(cancellation(replay)?.sentence == expected)
  }

  @Test("is that of no other task")
  func others() {
    #expect(cancellation("v1.c4.f.s1.k2.@C1", task: "somebody") == nil)
  }

  @Test(
    "is counted as people count",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (112, "112th"),
    ])
  func ordinals(_ number: Int, _ word: String) {
    #expect(Cancellation.ordinal(number) == word)
  }
}
