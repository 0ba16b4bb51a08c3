import Recording

/// A machine of N virtual cores with a virtual clock, to which every job of the process comes.
///
/// Each core has an OS thread; exactly one of them runs at a time, the holder of the baton, and only it touches what stands here. The baton
/// changes hands when a task blocks its core, computes on it, or is pushed aside where it starts or wakes another, so most programs stay on
/// one thread.
///
/// Simulated: sleeps and clocks, the cores, the threads outside them that Practice makes (`Machine+Threads.swift`), `compute`, blocking calls
/// (`Machine+Blocking.swift` lists them, and those that cannot be), which of several candidates goes on, the program's random numbers. Not
/// simulated, and so never shown wrong: interleavings inside a stretch without a scheduling point (a plain data race), memory order, task
/// priorities, what other threads do, real input and output, how long code takes. Foundation's `UUID()` asks the kernel and differs from run to run. `.github/MACHINE.md` says of each approximation what it
/// may make people believe.
// @unchecked: only the holder of the baton touches it; foreign threads reach the inbox alone.
final class Machine: @unchecked Sendable {
  static let shared = Machine()

  // The run.
  var schedule = Schedule()
  var chooser = Chooser(Schedule())
  var worldRandom = SplitMix(seed: 0, stream: 2)
  var programRandom = SplitMix(seed: 0, stream: 3)
  /// What steps cost where they cost something.
  var costs = SplitMix(seed: 0, stream: 5)
  var now: Int64 = 0
  var steps = 0
  /// Steps of the process's earlier runs: with those of this one they only ever grow, which is what the watchdog looks at.
  var earlierSteps = 0
  /// Steps when the clock last moved; many since mean a livelock.
  var stepsAtMove = 0
  /// Jobs handed over since the start: tells whether an alarm woke anybody.
  var arrivals = 0
  var ready = ReadyQueue()
  var alarms = Alarms()
  var tasks = TaskTable()
  var actors = Actors()
  var lost = LostErrors()
  /// For each continuation that was dropped without having been resumed, the task that dropped it; 0 for none.
  var droppedContinuations: [UInt32] = []
  var findings: [Finding] = []
  var recorder = Recorder()
  /// The recording's file, mapped.
  var file: UnsafeMutableRawBufferPointer?
  let inbox = Inbox()
  /// The process whose watchdog has been started.
  var watched: Int32 = 0
  var lastWords = LastWords()

  // The cores.
  var cores: [Core] = [Core()]
  var holder = 0
  /// Cores whose OS thread exists; a thread outlives the runs that need it.
  var startedCores: Set<Int> = [0]
  /// Cores that a task keeps in a call: while there are none, nobody needs to look for those that may go on.
  var keptCores = 0
  /// A main-actor job is under way, perhaps on a core that is held.
  var mainIsBusy = true
  /// Who goes on next, decided already.
  var forced: Next?
  /// How many calls have waited for somebody else, in this run and in earlier ones.
  var blockingCalls = 0
  /// Waits in real time that have come to an end: like steps, they are a sign of life.
  var answers = 0
  /// Looks at the world outside that are left before nothing is expected of it any more, and the signs of life when they were granted.
  var patience = (signs: -1, looks: 0)
  /// An alarm is being run, nested in whatever else runs: no task of the program resumes or suspends in it.
  var isFiring = false

  // The program.
  var mode = Mode.inert
  var creation: Creation?
  var nextRole = Role.program
  var rootEnding: Outcome.Ending?
  var isOver = false
  /// Leftovers of a run are coming to their end: nothing of it is told.
  var isDraining = false
  /// Leftovers went round in circles.
  var isSpoilt = false
  var regions: Int64 = 0

  // The learner's task.
  var learnerAddress: UInt = 0
  var learnerCancel: (@Sendable () -> Void)?
  var learnerCancelledAt: Int64?
  /// How often the tasks of the learner have suspended or ended.
  var suspensions = 0
  /// The longest virtual nanoseconds between two suspensions, of main-actor code and of all other.
  var longestSteps = (main: Int64(0), pool: Int64(0))
  /// Those of the check that wait until nothing can go on without time passing.
  var settlers: [UnsafeContinuation<Void, Never>] = []
  /// Cancel the tasks of the check's own.
  var ownCancels: [@Sendable () -> Void] = []

  enum Mode { case inert, program, exploration }

  /// Whose task is about to be created.
  enum Role { case program, own, learner }

  /// A task that the runtime is about to make.
  struct Creation {
    var kind: TaskKind
    var name: String
    /// A `Task.immediate`: it begins in the middle of its creator's step, if it can.
    var isImmediate: Bool
    /// Where.
    var places: Places
  }

  /// A finding of a run: one plain sentence, and the code offsets (in the executable) of where, innermost first.
  struct Finding: Sendable {
    var kind: FindingKind
    var message: String
    var task: UInt32
    var frames: [Int64]
  }

  /// How one schedule ended.
  struct Outcome: Sendable {
    enum Ending: Sendable {
      case returned
      case threw(any Error)
      /// The body can never finish; `findings` says why (deadlock, livelock, ...).
      case stuck
    }
    var ending: Ending
    var findings: [Finding]
    var steps: Int
    /// Suspensions of the learner's task: where cancellation is injected.
    var suspensions: Int
    /// Virtual nanoseconds.
    var duration: Int64
    /// A thread of the machine is stuck inside a call: no further schedule may run in this process.
    var isSpoilt: Bool
    /// Stands for all decisions and their outcomes: equal for runs that went the same way.
    var digest: UInt64
  }

  /// True in a child of Lanes: `LANES_RECORDING` was set and could be mapped.
  var isActive: Bool { mode != .inert }

  /// Somebody outside chooses.
  var isDriven: Bool { schedule.strategy == .driven }

  /// Draws from the world's own stream of random numbers, which depends on the seed alone and not on scheduling choices. Outside the machine
  /// it is the system's.
  ///
  /// - Parameter bound: 1 or more.
  /// - Returns: A number in `0..<bound`.
  func draw(below bound: UInt64) -> UInt64 { isActive ? worldRandom.next() % bound : UInt64.random(in: 0..<bound) }

  /// Nanoseconds of the run: virtual ones, or real ones where no machine is in charge.
  var time: Int64 { isActive ? now : Self.realTime }

  /// Since this process first asked.
  private static var realTime: Int64 { (ContinuousClock.now - began).nanoseconds }
  private static let began = ContinuousClock.now

  /// The record of the task that is running on this thread.
  var currentTask: TaskRecord? {
    let address = currentTaskAddress()
    return address == 0 ? nil : tasks[address: address]
  }

  /// Its number, or that of the simulated thread outside the cores; 0 elsewhere.
  var currentID: UInt32 {
    let address = currentTaskAddress()
    if address == 0 { return currentThread.map { cores[$0].lastTask } ?? 0 }
    return tasks.id(at: address)
  }

  /// Unfinished tasks that are neither the root's nor the check's own.
  var tasksAlive: Int {
    guard isActive else { return 0 }
    endInner(than: currentTaskAddress())
    return tasks.indices.count { !tasks[$0].isOwn }
  }
}
