import Recording

extension Topic {
  /// A text for each kind of finding.
  static let findings: [Topic] = FindingKind.allCases.map { finding($0) }

  private static func finding(_ kind: FindingKind) -> Topic {
    switch kind {
    case .deadlock:
      Topic(
        kind.word, .finding, "Everybody waits, and nobody is left to end the wait",
        see: ["never-resumed", "continuation", "actor"],
        lessons: ["async-await", "events", "locks"],
        text: """
          A wait ends when somebody ends it: a child returns, a continuation is resumed, a gate opens. Here every task waits, \
          no timer is set, and so nobody is left who could.

          **In the picture** the lanes that are left all wait to the right edge. The finding says who waits for whom; where \
          they wait in a circle, it prints the circle.

          **In life** nothing is printed and nothing crashes. The request hangs, memory stays, and somebody restarts the service.

          It comes from two tasks that await each other's result, from a continuation kept in a list that nobody reads, from \
          `await` on a task that needs the actor you hold up, and, in an exercise, from asking one by one where the service \
          answers only once several have asked.

          **To mend it** take one wait of the circle and ask who was meant to end it. Then make that happen on every path, the \
          throwing and the cancelled one too; or start the work before you wait for it.
          """)
    case .neverResumed:
      Topic(
        kind.word, .finding, "A continuation was dropped and its task waits for good",
        see: ["resumed-twice", "continuation", "deadlock"], lessons: ["bridging", "events"],
        text: """
          Whoever takes a continuation owes it one `resume`. This one was let go, by the end of a scope or the clearing of a \
          list, before it got it.

          **In the picture** the task waits for a continuation from one point on and never comes back. The finding names the \
          line that made the continuation.

          **In life** it is the callback that has a branch without a call: the error case, the early return, the delegate that \
          was set to `nil`, the cancellation.

          **To mend it** follow the continuation from where it is made and count the `resume`s on each way out: exactly one. \
          Where it lies in a list, the one who takes it off the list resumes it.
          """)
    case .resumedTwice:
      Topic(
        kind.word, .finding, "A continuation was resumed a second time", see: ["never-resumed", "continuation"],
        lessons: ["bridging", "events"],
        text: """
          The task went on at the first `resume`. The second one stops the program when the continuation is checked, and \
          writes into memory that is somebody else's when it is unsafe.

          **In the picture** the run ends in the middle of a step. Two tasks that both meant to wake the waiting one stand \
          close together.

          **In life** a result and a timeout race, or cancellation and completion do, and each resumes what it found.

          **To mend it** decide in one place who wins: take the continuation out of the list, or swap the state, under one \
          lock or inside one actor, and resume only what you took.
          """)
    case .leakedTask:
      Topic(
        kind.word, .finding, "A task went on after the call that started it had returned",
        see: ["unstructured-task", "task-group", "lost-error"], lessons: ["orphaned-tasks", "task-groups"],
        text: """
          The caller got its answer and thinks the work is over. It is not: a task that the call started is still running, or \
          still waiting.

          **In the picture** one lane goes on to the right of the point at which `learner`, or `main`, has ended.

          **In life** requests pile up behind requests that nobody wants any more, a test passes while its task writes into \
          the next one, and cancellation of the caller never reaches the work.

          It comes from `Task { }` and `Task.detached` whose handle is dropped, from returning at the first result of several, \
          and from a producer whose stream nobody reads to the end.

          **To mend it** make it a child, by `async let` or a group: a child cannot outlive its parent. Where it must be a \
          `Task`, keep the handle, cancel it and wait for it.
          """)
    case .lostError:
      Topic(
        kind.word, .finding, "A task failed and nobody will ever know", see: ["unstructured-task", "leaked-task"],
        lessons: ["gather", "orphaned-tasks"],
        text: """
          An error that a `Task` throws stays in its handle until somebody awaits `value` or `result`. Nobody did, and the \
          handle is gone.

          **In the picture** a lane ends as failed, and no other lane turns at that point.

          **In life** the upload that was started "in the background" has not worked since Tuesday.

          **To mend it** await the handle, or catch inside the task and decide there. As a child of a group the failure \
          reaches the caller by itself, as long as the group's results are read.
          """)
    case .livelock:
      Topic(
        kind.word, .finding, "Tasks run on and on and nothing comes of it", see: ["deadlock", "stuck-core", "virtual-time"],
        lessons: ["debugging", "locks"],
        text: """
          A deadlock at full speed: tasks keep waking each other or themselves, step after step, and time does not move.

          **In the picture** the lanes are a fine comb of short steps at one instant, up to the cap on steps.

          **In life** a core is at 100 % and the service answers nobody.

          It comes from `while !isReady { await Task.yield() }`, from two tasks that give way to each other politely, and from \
          a retry without a pause.

          **To mend it** wait for the event and not for your turn: a continuation, a stream or a child's result wakes a task \
          once, when there is something to do.
          """)
    case .blockedCore:
      Topic(
        kind.word, .finding, "A thread of the pool was held by a call that blocks", see: ["core", "executor", "stuck-core"],
        lessons: ["async-await", "blocking"],
        text: """
          The pool has about as many threads as the computer has cores, and an `await` gives one back. `usleep`, a semaphore's \
          `wait`, a read from a socket do not: the thread stands still, and nobody else can have it.

          **In the picture** the core shows *blocked* for as long as the call took, and tasks that are ready wait in line \
          above it.

          **In life** all is well with one user. With as many as there are cores everything stops at once, timers and health \
          checks included.

          **To mend it** use what suspends: `Task.sleep` for `sleep`, an actor or a continuation for a semaphore, an \
          asynchronous client for a blocking one. Where there is no such thing, give the call a thread of its own and come \
          back by a continuation.
          """)
    case .stuckCore:
      Topic(
        kind.word, .finding, "A step did not come to its end", see: ["blocked-core", "livelock", "suspension-point"],
        lessons: ["blocking", "debugging"],
        text: """
          Between two suspension points a task has its core for itself. This one has kept it, without suspending, for longer \
          than a whole run may take: a watchdog in real time has stopped it.

          **In the picture** the last lane runs and nothing follows. The finding names the line it was at.

          **In life** it is a `while` whose condition nobody can change, since whoever would change it has no thread to run on.

          **To mend it** look at the line and ask what ends the loop. If another task does, wait for it with `await`. If it is \
          long work, cut it and `await Task.yield()` or check for cancellation in between.
          """)
    case .ignoresCancellation:
      Topic(
        kind.word, .finding, "A task was cancelled and went on as if nothing had happened", see: ["cancellation", "task"],
        lessons: ["cancellation", "timeouts"],
        text: """
          Cancellation in Swift is a flag and a request. Sleeps and calls that look at it end with `CancellationError`; a loop \
          that does not look, or a `try?` that throws the error away, goes on.

          **In the picture** the lane has its mark of cancellation, and behind it new calls begin.

          **In life** the user has closed the page, and the server still does all the work.

          **To mend it** let `CancellationError` through, check with `try Task.checkCancellation()` where a loop comes round, \
          and do not turn `try` into `try?` around a sleep.
          """)
    case .uncontrolled:
      Topic(
        kind.word, .finding, "Something outside the machine had a say", see: ["machine", "replay-string", "schedule"],
        lessons: ["bridging", "debugging"],
        text: """
          Lanes runs your tasks on simulated cores, which is why a failure can be repeated. A thread of your own, a queue of \
          Dispatch, a socket or a global that outlives a run is not simulated: the same schedule may end in another way next \
          time.

          **In the picture** a task wakes and no lane has woken it.

          **In life** there is nothing wrong with a thread or a socket. In an exercise it means that a verdict could not be \
          trusted.

          **To mend it** use the world's services, clocks and gates, and keep state in what the check makes. A demo that needs \
          the real thing says so, and gets no replay string.
          """)
    case .crash:
      Topic(
        kind.word, .finding, "The program was stopped by a trap or a signal", see: ["resumed-twice", "data-race"],
        lessons: ["debugging"],
        text: """
          Swift stops a program rather than let it go on with a broken promise: an index out of range, `nil` where `!` said \
          there is something, an overflow, `fatalError`.

          **In the picture** everything before the crash is there, since each event is written as it happens. The task whose \
          step it was is the last that runs.

          **In life** a crash that comes once in a thousand runs is often an order of events: the array was empty *this* time. \
          A schedule with a replay string makes it come every time.

          **To mend it** replay it, read the line, and ask which other task has changed what this one relied on since its last \
          `await`.
          """)
    }
  }
}
