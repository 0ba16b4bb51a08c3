/// One thing that happened in a recorded process, 40 bytes in the file.
///
/// Which fields mean something depends on ``kind``; all others are 0.
package struct Event: Equatable, Sendable {
  package var kind: Kind
  /// A ``TaskKind``, ``WaitReason``, ``TaskOutcome``, ``HoldKind``, ``RegionKind``, ``RunOutcome``, ``FindingKind`` or
  /// ``CheckOutcome``, by ``kind``.
  package var detail: UInt8 = 0
  /// The virtual core, from 0; -1 where none is involved.
  package var core: Int8 = -1
  /// The task it happened to, numbered from 1 in each run; 0 for none.
  package var task: UInt32 = 0
  /// Virtual nanoseconds since the start of the run.
  package var time: Int64 = 0
  /// A number, by ``kind``.
  package var value: Int64 = 0
  /// A string's id (see ``Recording/string(_:)``), 0 for none.
  package var text: UInt32 = 0
  /// The id of a source file's name, 0 if unknown.
  package var file: UInt32 = 0
  /// A line in that file, from 1; 0 if unknown.
  package var line: UInt32 = 0
  /// Another task, or another number, by ``kind``.
  package var other: UInt32 = 0

  package init(_ kind: Kind) { self.kind = kind }

  /// What happened. Raw values are part of the file format: they are only ever added.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// `value` the seed, `other` the number of cores, `text` the replay string; in a graded run `file` is the check's id.
    case runBegan = 1
    /// `detail` a ``RunOutcome``, `value` the scheduling steps; `text` the error's description when it threw.
    case runEnded = 2
    /// `detail` a ``TaskKind``, `other` the parent (creator) or 0, `text` the name. Followed by ``frame`` events: where it was started,
    /// innermost first.
    case taskCreated = 3
    /// Waiting for a core; `other` the task that woke it, 0 if none.
    case taskReady = 4
    /// On `core`.
    case taskRunning = 5
    /// `detail` a ``WaitReason``, which says what else means something:
    /// - `sleep`: `value` the deadline.
    /// - `child`: `other` the task waited for.
    /// - `actor`: `text` its name (`Account`, or `Account 2` where there are several), `other` the task that holds it, 0 if none runs on
    ///   it, `value` how many tasks wait for it, this one included; 0 if unknown.
    ///
    /// Followed by ``frame`` events: where it waits, which of a continuation is where it was made, innermost first.
    case taskWaiting = 6
    /// Somebody asked the task to stop.
    case taskCancelled = 7
    /// `detail` a ``TaskOutcome``.
    case taskEnded = 8
    /// The task keeps its core: `detail` a ``HoldKind``, `text` the call, `file`/`line` or else `value` (code offset) where.
    case holdBegan = 9
    case holdEnded = 10
    /// A point named by the program: `text`, `file`, `line`.
    case mark = 11
    /// A labelled stretch of the task: `detail` a ``RegionKind``, `text` the label, `value` the region's number.
    case regionBegan = 12
    /// `value` the region's number.
    case regionEnded = 13
    /// `detail` a ``FindingKind``, `text` one sentence, `file`/`line` where known. ``frame`` events may follow.
    case finding = 14
    /// `value` a code offset in the program's executable; belongs to the event before it that is no frame.
    case frame = 15
    /// A check of an exercise starts: `text` its id, `file` its title.
    case checkBegan = 16
    /// `text` its id, `detail` a ``CheckOutcome``, `value` schedules run, `other` how many of them failed.
    case checkEnded = 17
    /// What a failing check says: `text`. Belongs to the check that began last.
    case checkMessage = 18
    /// The replay string of the failing schedule: `text`. Belongs to the check that began last.
    case checkReplay = 19
    /// The harness ran to its end: `value` the scheduling steps of all schedules. Without it there is no verdict.
    case harnessEnded = 20
    /// A check that the exercise has, tried or not: `text` its id, `file` its title. All of them come before the first ``checkBegan``.
    case checkPlanned = 21
    /// The recording was full: `value` events between the one before and the one after are missing. Made by the reader, never written.
    case gap = 22
    /// In a run replayed from a schedule with deviations: the task `task` was let go on where `other` would have gone on by itself. 0
    /// in place of a task is a timer that was due.
    case switched = 23
    /// What the recording cannot tell under this runtime: `text` one sentence. At most one in a run counts.
    case degraded = 24
    /// The check that is under way tried every schedule there is with up to `other` context switches (`UInt32.max` for any number of them):
    /// `value` of them, 1 or more. Comes before its ``checkEnded``.
    case checkCovered = 25
    /// The failing schedule of the check that is under way was shrunk: `value` runs it took, `other` context switches are left of the
    /// `line` there were. Comes before its ``checkEnded``.
    case checkShrunk = 26
    /// The replay string of the run under way, where its beginning could not know it: `text`. Somebody outside made the decisions.
    case replay = 28
    /// One to three ``frame`` events in one, as files have them: `value`, then `text` and `file`, then `line` and `other` are code offsets,
    /// 0 for none. The reader makes three of it.
    case frames = 27
    /// What came of a check under one kind of schedules, while an answer is profiled: `text` a ``Sighting``.
    case sighting = 33
  }
}

package enum TaskKind: UInt8, Sendable, CaseIterable {
  case main = 1, groupChild, asyncLet, unstructured, detached
  /// No task: a simulated thread outside the cores, which has a lane as tasks do. It waits when it has nothing to do.
  case thread
}

package enum WaitReason: UInt8, Sendable, CaseIterable {
  case unknown = 0, sleep, child, group, continuation, actor, stream, yield
  /// A thread outside the cores has nothing to do.
  case work
}

package enum TaskOutcome: UInt8, Sendable, CaseIterable { case done = 1, failed, cancelled }

/// Why a task keeps its core: it computes, or it called something that blocks the thread.
package enum HoldKind: UInt8, Sendable, CaseIterable { case compute = 1, blocked }

package enum RegionKind: UInt8, Sendable, CaseIterable { case span = 1, call }

package enum RunOutcome: UInt8, Sendable, CaseIterable { case finished = 1, threw, deadlock, crashed, stopped }

package enum CheckOutcome: UInt8, Sendable, CaseIterable { case passed = 1, failed }

/// The kinds of finding: one vocabulary for recordings, JSON, prose and checks.
package enum FindingKind: UInt8, Sendable, CaseIterable {
  case deadlock = 1, neverResumed, resumedTwice, leakedTask, lostError, livelock, blockedCore, stuckCore, ignoresCancellation,
    uncontrolled, crash

  /// The word that JSON and mistakes' first lines use, such as `blocked-core`.
  package var word: String {
    switch self {
    case .deadlock: "deadlock"
    case .neverResumed: "never-resumed"
    case .resumedTwice: "resumed-twice"
    case .leakedTask: "leaked-task"
    case .lostError: "lost-error"
    case .livelock: "livelock"
    case .blockedCore: "blocked-core"
    case .stuckCore: "stuck-core"
    case .ignoresCancellation: "ignores-cancellation"
    case .uncontrolled: "uncontrolled"
    case .crash: "crash"
    }
  }

  package init?(word: String) {
    guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = kind
  }
}
