extension Topic {
  /// Words that mean something particular in Lanes.
  static let ownTerms: [Topic] = [
    Topic(
      "machine", .term, "The simulated computer that demos and answers run on", see: ["core", "virtual-time", "schedule"],
      lessons: ["async-await"],
      text: """
        It has cores (4 unless a lesson or `--cores` says otherwise), a clock and a rule for whose turn it is. Your code is \
        ordinary Swift; sleeps, clocks and blocking calls are answered by the machine.
        """),
    Topic(
      "lane", .term, "The row of one task in a timeline", see: ["task", "core", "mark"], lessons: ["async-await"],
      text: """
        Time goes to the right. A lane shows when its task runs, is ready and has no core, waits (and for what), blocks a \
        core, and how it ended. Children stand under their parent.
        """),
    Topic(
      "core", .term, "Where one task at a time can run", see: ["machine", "blocked-core", "executor"],
      lessons: ["async-await", "blocking"],
      text: """
        At most as many tasks run at one instant as the machine has cores. A task that waits has none; one that computes or \
        blocks keeps its own.
        """),
    Topic(
      "virtual-time", .term, "A clock that moves only when nobody can run", see: ["machine", "schedule"], lessons: ["async-await"],
      text: """
        A sleep of an hour takes no time at all and an hour of virtual time. Running costs nothing, except what `compute` and \
        blocking calls say. So a demo gives the same timeline on every computer, and every number in a lesson was observed.
        """),
    Topic(
      "schedule", .term, "One order in which everything happens", see: ["strategy", "replay-string", "suspension-point"],
      lessons: ["async-await", "debugging"],
      text: """
        Wherever several tasks could go on, somebody chooses. All choices of a run together are its schedule. A program that \
        is right is right under each of them, so a check tries hundreds, and one that fails is shrunk to the fewest switches \
        that still fail.
        """),
    Topic(
      "strategy", .term, "How the next task is chosen", see: ["schedule", "replay-string"], lessons: ["debugging"],
      text: """
        First come, first served is what demos show. Checks add random orders and PCT, which gives tasks priorities and \
        changes them at a few points; *racing* also lets timers fire early; and cancellation is injected at each suspension of \
        your code in turn.
        """),
    Topic(
      "replay-string", .term, "A schedule in one word", see: ["schedule", "strategy"], lessons: ["debugging"],
      text: """
        Such as `v1.c4.l.sh.k3.@C5.d7c2e`: cores, strategy, seed, where to cancel, which check, and the choices that deviate. \
        `lanes check EXERCISE --replay STRING` runs exactly that, as often as you like. It holds as long as the answer stays \
        as it is.
        """),
    Topic(
      "mark", .term, "A named point on a lane", see: ["lane", "task"], lessons: ["async-await"],
      text: """
        `mark("connected")` puts one on the current task's lane, at this instant. `span("parse") { }` does the same for a stretch.
        """),
    Topic(
      "service", .term, "A simulated remote", see: ["virtual-time", "check"], lessons: ["async-await", "gather"],
      text: """
        `Service` answers after a time, fails when told to and counts what it is asked. In checks it can hold an answer back \
        until several calls are inside: whoever asks one by one waits for ever, which is how "at the same time" is proved \
        without a clock.
        """),
    Topic(
      "check", .term, "One thing that must hold of an answer, under every schedule tried",
      see: ["schedule", "strategy", "service"],
      lessons: ["async-await"],
      text: """
        An exercise has several; the first that fails ends the grading. Besides its own words it fails for each finding: a \
        deadlock, a task left behind, a blocked core. `learner` in its picture is the task that calls your code.
        """),
  ]
}
