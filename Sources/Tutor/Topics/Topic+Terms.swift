extension Topic {
  /// The terms of the field, as Swift has them.
  static let terms: [Topic] = [
    Topic(
      "task", .term, "A piece of work that can wait without holding a thread", see: ["child-task", "unstructured-task", "lane"],
      lessons: ["async-await", "task-groups"],
      text: """
        All asynchronous code runs in a task. It runs for a while, suspends at an `await`, and goes on later, perhaps on \
        another thread. A task has a result, can be cancelled, and is either a child of the task that started it or on its \
        own.
        """),
    Topic(
      "child-task", .term, "A task that cannot outlive the one that started it",
      see: ["async-let", "task-group", "unstructured-task"],
      lessons: ["gather", "task-groups"],
      text: """
        `async let` and `addTask` of a group make children. The parent's scope ends only when they have ended, its \
        cancellation reaches them, and their errors reach it. That is what *structured* means: the lanes of the children lie \
        inside the parent's.
        """),
    Topic(
      "async-let", .term, "One child, started here and awaited there", see: ["child-task", "task-group"], lessons: ["gather"],
      text: """
        `async let x = f()` starts a child and goes on; `await x` takes its result. What is not awaited is cancelled and \
        waited for at the end of the scope. For a number of children that is known when you write the code.
        """),
    Topic(
      "task-group", .term, "Any number of children, results as they come", see: ["child-task", "async-let", "lost-error"],
      lessons: ["gather", "bounded-concurrency", "task-groups"],
      text: """
        `withTaskGroup` and its throwing and discarding kin start children in a loop. Results come in the order in which \
        children end, so keep an index if order matters. In a throwing group an error reaches you when you ask for the next \
        result; leaving the body by it cancels the rest.
        """),
    Topic(
      "unstructured-task", .term, "A task on its own: `Task { }`",
      see: ["detached-task", "leaked-task", "lost-error", "child-task"],
      lessons: ["orphaned-tasks", "cancellation"],
      text: """
        It takes over the isolation, the priority and the task-local values of where it is made, and nothing else: whoever \
        made it may be gone, its cancellation does not reach it, and its error waits in the handle. Right where something \
        synchronous has to start something asynchronous.
        """),
    Topic(
      "detached-task", .term, "A task that takes over nothing: `Task.detached`", see: ["unstructured-task", "isolation"],
      lessons: ["orphaned-tasks"],
      text: """
        Neither isolation nor priority nor task-local values come along. It is seldom what is wanted: a function that is \
        `@concurrent`, or a child, leaves the actor too and keeps the rest.
        """),
    Topic(
      "continuation", .term, "A suspended task in the hand", see: ["never-resumed", "resumed-twice", "suspension-point"],
      lessons: ["bridging", "events"],
      text: """
        `withCheckedContinuation` suspends the task and gives you the means to wake it: call `resume` once, from anywhere. It \
        is the bridge from callbacks, and what semaphores and events are made of. *Checked* means that a second `resume` stops \
        the program and that a dropped one is told.
        """),
    Topic(
      "cancellation", .term, "A request to stop, which a task has to notice", see: ["ignores-cancellation", "child-task"],
      lessons: ["cancellation", "timeouts"],
      text: """
        `cancel()` sets a flag in a task and all its children and runs their cancellation handlers. Sleeps and most \
        asynchronous calls end with `CancellationError`; your own loops ask `Task.isCancelled`. Nothing is interrupted between \
        two suspension points.
        """),
    Topic(
      "suspension-point", .term, "Where a task may give its thread back", see: ["task", "core", "schedule"],
      lessons: ["async-await"],
      text: """
        Each `await` is one, if there is something to wait for, and so is the hop to and from an actor. Between two of them no \
        other task can come in between on the same actor; at each of them everything may have changed. Read the code again \
        after every `await` as if it began there.
        """),
    Topic(
      "actor", .term, "An object whose state one task at a time can reach", see: ["isolation", "suspension-point", "sendable"],
      lessons: ["locks", "task-groups"],
      text: """
        Calls from outside wait their turn. An actor is *reentrant*: while one of its methods waits at an `await`, others run, \
        so a condition checked before an `await` may be false after it. Lanes shows the queue before an actor as lanes that \
        wait for it.
        """),
    Topic(
      "isolation", .term, "Which actor, if any, code runs on", see: ["actor", "sendable", "sending-risks-data-race"],
      lessons: ["sendable", "locks"],
      text: """
        An actor's methods are isolated to it, `@MainActor` code to the main actor, the rest is nonisolated. The compiler lets \
        a value cross from one isolation to another only if nobody can change it on both sides.
        """),
    Topic(
      "sendable", .term, "A type whose values may cross between tasks",
      see: [
        "isolation", "data-race",
        "sending-risks-data-race",
      ],
      lessons: ["sendable"],
      text: """
        Structs and enums of Sendable parts, actors, and final classes whose stored properties are constant and Sendable. \
        `@unchecked Sendable` tells the compiler to believe you: then a lock in every method is your promise, and only \
        ThreadSanitizer looks after it.
        """),
    Topic(
      "data-race", .term, "Two accesses of the same memory in no order, one of them a write",
      see: ["sendable", "isolation", "schedule"],
      lessons: ["sendable", "locks"],
      text: """
        What is read then may be the old value, the new one, or neither. Swift 6 rejects most data races when it compiles. \
        Those behind `@unchecked Sendable`, `nonisolated(unsafe)` and pointers remain. Schedules cannot show them, since one \
        thread runs at a time under the machine: exercises that need it ask ThreadSanitizer, which calls the answer on real \
        threads and reports accesses that nothing orders.

        **To mend it** put the memory behind an actor, a `Mutex` or an atomic, and every access with it.

        A *race condition* is something else: the order of two correct steps decides the result. Those the schedules find.
        """),
    Topic(
      "executor", .term, "What runs the steps of tasks", see: ["core", "machine", "blocked-core"],
      lessons: ["async-await", "performance"],
      text: """
        The main actor has one, on the main thread; all else shares a pool with about as many threads as there are cores. Each \
        step of a task is a job on an executor. Lanes replaces both by its machine, which is how it can choose whose job comes \
        next.
        """),
  ]
}
