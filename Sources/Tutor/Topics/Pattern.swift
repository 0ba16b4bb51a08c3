/// A way to solve a common task, as the quick reference lists it: what for, how in Swift, how in asyncio, and which lesson teaches it.
struct Pattern: Equatable, Sendable {
  /// As it is typed: lower-case words joined by hyphens.
  var name: String
  /// What somebody has or wants.
  var use: String
  /// The form in Swift, in a few words of Markdown.
  var swift: String
  /// Its counterpart in Python's asyncio, likewise.
  var python: String
  /// The id of the lesson that teaches it.
  var lesson: String
  /// The form in Swift and what to mind, in sentences.
  var how: String
}

extension Pattern {
  /// In the order of the lessons.
  static let all: [Pattern] = [
    Pattern(
      name: "await", use: "Wait without keeping a core", swift: "`try await f()`", python: "`await f()`", lesson: "async-await",
      how: "While the answer is on its way the core is free for other tasks. What stands below an `await` runs after it."),
    Pattern(
      name: "gather", use: "A few independent operations at once", swift: "`async let`, or a group", python: "`asyncio.gather`",
      lesson: "gather",
      how: """
        `async let` for each, then one `try await`. For a list, a throwing group whose children return `(index, value)`: results \
        come in the order in which children end.
        """),
    Pattern(
      name: "gather-results", use: "Many at once, each failure on its own", swift: "a group of `Result`",
      python: "`return_exceptions`", lesson: "gather",
      how: "Each child catches its own error and returns a `Result`, so that none of them ends the others."),
    Pattern(
      name: "bounded-concurrency", use: "At most so many at once", swift: "`next()` before `addTask`",
      python: "`asyncio.Semaphore`", lesson: "bounded-concurrency",
      how: """
        Who holds the list slides a window along it: `group.next()` before each further `addTask`. Callers from everywhere share \
        an actor that hands out places.
        """),
    Pattern(
      name: "task-group", use: "Children that end before you do", swift: "`with...TaskGroup`", python: "`asyncio.TaskGroup`",
      lesson: "task-groups",
      how: """
        `withThrowingDiscardingTaskGroup` where no results are needed: the first error ends the others. With results, \
        `withThrowingTaskGroup` and a loop over it.
        """),
    Pattern(
      name: "first-success", use: "The first good answer of several", swift: "`group.nextResult()`",
      python: "`FIRST_COMPLETED`", lesson: "task-groups",
      how: "Ask the group until a result is a success, then `cancelAll`. The first to end may be a failure."),
    Pattern(
      name: "timeout", use: "Wait no longer than so long", swift: "a group of work and sleep", python: "`asyncio.timeout`",
      lesson: "timeouts",
      how: """
        Two children, the work and a sleep that throws: the first to end decides, `cancelAll` on every way out. Work that does not \
        hear its cancellation is waited for all the same.
        """),
    Pattern(
      name: "cancellation", use: "Stop when nobody wants the answer", swift: "`checkCancellation()`",
      python: "`CancelledError`", lesson: "cancellation",
      how: "Let `try await` throw, and ask `try Task.checkCancellation()` where nothing waits."),
    Pattern(
      name: "shield", use: "Finish what must not be cut in half", swift: "`await Task { }.value`", python: "`asyncio.shield`",
      lesson: "cancellation",
      how: "A task of its own around it, which its maker's cancellation does not reach; wait for its value."),
    Pattern(
      name: "off-loading", use: "Call what blocks", swift: "threads and a continuation", python: "`run_in_executor`",
      lesson: "blocking",
      how: """
        Give it to threads that are not cores, and wait for a continuation that they resume. For pauses there is `Task.sleep`.
        """),
    Pattern(
      name: "background-tasks", use: "Work that outlives the call", swift: "an owner of handles", python: "`create_task` in a set",
      lesson: "orphaned-tasks",
      how: "An object that keeps each handle, hears its error, can stop it, and waits for its end."),
    Pattern(
      name: "queue", use: "Hand work over, with back-pressure", swift: "`AsyncChannel`", python: "`asyncio.Queue`",
      lesson: "queues",
      how: """
        `AsyncChannel` makes the producer wait for its consumer. `AsyncStream` has a buffer that grows or drops. `finish()` ends \
        every reader's loop.
        """),
    Pattern(
      name: "lock", use: "Change what several tasks share", swift: "an actor, `Mutex`", python: "`asyncio.Lock`", lesson: "locks",
      how: """
        An actor, or `Mutex.withLock` where nothing waits inside. After each `await` an actor's state may be another: look \
        again.
        """),
    Pattern(
      name: "event", use: "Wait until something has happened", swift: "a flag and continuations", python: "`asyncio.Event`",
      lesson: "events",
      how: "An actor with a flag, which remembers, and a list of continuations, which a cancelled waiter leaves."),
    Pattern(
      name: "condition", use: "Wait until something holds", swift: "look again when it changes", python: "`asyncio.Condition`",
      lesson: "events",
      how: "An actor whose waiters look again whenever its state changes: to be woken is not to be served."),
    Pattern(
      name: "barrier", use: "Go on when all have arrived", swift: "the end of a group", python: "`asyncio.Barrier`",
      lesson: "events",
      how: "Often the end of a group is barrier enough. Else an actor counts arrivals, and the last one starts a new round."),
    Pattern(
      name: "scoped-resource", use: "Give back what was taken", swift: "`withConnection { }`", python: "`async with`",
      lesson: "scoped-resources",
      how: "Keep the body's outcome, close once on every path, sheltered from cancellation, then return the value or throw."),
    Pattern(
      name: "async-sequence", use: "Values over time", swift: "`for await`", python: "`async for`", lesson: "async-sequences",
      how: "Pull with an `AsyncSequence` whose iterator holds the position; push with an `AsyncStream`, which needs a way out."),
    Pattern(
      name: "debounce", use: "What stays unchanged for a while", swift: "`debounce(for:)`", python: "a task, set anew",
      lesson: "async-sequences",
      how: "`debounce(for:)`, or one task that the next replaces; its wait must be able to throw."),
  ]
}

extension Topic {
  /// The quick reference, then each pattern that no term of the same name explains already.
  static let patterns: [Topic] = {
    let terms = Set((Topic.terms + Topic.ownTerms).map(\.name))
    let rows = Pattern.all.map { "| \($0.use) | \($0.swift) | \($0.python) | \($0.lesson) |" }
    let reference = Topic(
      "patterns", .pattern, "Which pattern for what, in Swift and in asyncio",
      text: (["| for | Swift | asyncio | lesson |", "|---|---|---|---|"] + rows).joined(separator: "\n"))
    let each = Pattern.all.filter { !terms.contains($0.name) }.map { pattern in
      Topic(
        pattern.name, .pattern, pattern.use, see: ["patterns"], lessons: [pattern.lesson],
        text: "In Swift \(pattern.swift), in asyncio \(pattern.python).\n\n\(pattern.how)")
    }
    return [reference] + each
  }()
}
