import Glibc
import Recording

/// Beginnings and ends: of the process, of a program's one run, of each schedule explored.
extension Machine {
  /// Takes over the process, before `main`. Without a usable recording it stays as it is.
  ///
  /// - Returns: Whether the machine is in charge.
  func install() -> Bool {
    guard let path = getenv("LANES_RECORDING"), let mapping = Mapping(path: path),
      let writer = RecordingWriter(base: mapping.base, size: mapping.size)
    else { return false }
    recorder.attach(writer)
    file = UnsafeMutableRawBufferPointer(start: mapping.base, count: mapping.size)
    mode = .program
    installExecutors()
    let text = getenv("LANES_SCHEDULE").map { String(cString: $0) } ?? ""
    begin(Schedule(text) ?? Schedule(), recorded: true)
    cores[0].state = .running
    // Whoever chooses is called now: soon this process may make no connection any more.
    _ = Driver.shared
    prepareLastWords()
    startWatchdog()
    return true
  }

  /// Whether processes that are forked from now on have the recording's file before them, which they need to write a run.
  func shareFile(_ isShared: Bool) {
    if let base = file?.baseAddress, let size = file?.count { madvise(base, size, isShared ? MADV_DOFORK : MADV_DONTFORK) }
  }

  /// Makes everything as it was before the first step.
  private func begin(_ schedule: Schedule, recorded: Bool) {
    self.schedule = schedule
    chooser = Chooser(schedule)
    worldRandom = SplitMix(seed: schedule.seed, stream: 2)
    programRandom = SplitMix(seed: schedule.seed, stream: 3)
    costs = SplitMix(seed: schedule.seed, stream: 5)
    earlierSteps += steps
    (now, steps, stepsAtMove, arrivals, suspensions, regions) = (0, 0, 0, 0, 0, 0)
    ready.removeAll()
    alarms.startCounting()
    tasks.removeAll()
    actors.removeAll()
    lost.removeAll()
    droppedContinuations = []
    forced = nil
    findings = []
    cores = Array(repeating: Core(), count: schedule.cores)
    keptCores = 0
    laneLocksForget()
    (rootEnding, isOver, creation, nextRole) = (nil, false, nil, .program)
    (learnerAddress, learnerCancel, learnerCancelledAt) = (0, nil, nil)
    (ownCancels, settlers, longestSteps) = ([], [], (0, 0))
    laneResetWallClock()
    recorder.end()
    if recorded { recorder.begin(schedule) }
    if isDriven { chooser.notes = DecisionNotes() }
  }

  // MARK: A program with an asynchronous main

  /// The rest of the process: the runtime ends it when the program's `main` has returned.
  func runProgram() -> Never {
    mainIsBusy = false
    loop(0)
    // Only a run that is stuck comes here.
    exitStuck()
  }

  /// The process ends: `main` returned, or somebody called `exit`.
  func programExits(status: Int32) {
    guard mode == .program, recorder.hasBegun, laneThisCore() >= 0 else { return }
    takeForeignWork()
    findEndlessCalls()
    findLeaks(when: "the program ended", most: 16)
    finish(status == 0 ? .finished : .stopped, text: status == 0 ? "" : "exit(\(status))")
  }

  /// `main` threw.
  func programThrew(_ error: String) {
    guard mode == .program else { return }
    findLeaks(when: "the program ended", most: 16)
    finish(.threw, text: error)
  }

  /// Leaves at once: a stuck program has nothing left to clean up, and its threads hold what `exit` would wait for.
  func exitStuck() -> Never {
    fflush(nil)
    _exit(70)
  }

  /// The run is over: nothing that comes after this belongs to it.
  func finish(_ outcome: RunOutcome, text: String = "") {
    if recorder.isOn { recordThreadsEnd() }
    if let notes = chooser.notes, isDriven, notes.isComplete {
      var replay = schedule
      (replay.strategy, replay.deviations) = (.straight, notes.deviations)
      record(Event(.replay), text: replay.description)
    }
    var event = Event(.runEnded)
    event.detail = outcome.rawValue
    event.value = Int64(steps)
    record(event, text: text)
    recorder.note(now: now, steps: steps)
    recorder.end()
  }

  // MARK: Exploration, from a synchronous main

  /// Runs `body` as the root task of a fresh run under `schedule`, on this thread, until it has ended or never can.
  ///
  /// - Parameters:
  ///   - schedule: How to choose.
  ///   - recorded: Whether its events go into the recording, between `runBegan` and `runEnded`.
  ///   - notes: Where each decision is noted.
  ///   - body: The root task's work; a task of the check's own.
  func run(
    _ schedule: Schedule, recorded: Bool, notes: DecisionNotes? = nil, _ body: @escaping @Sendable () async throws -> Void
  ) -> Outcome {
    if mode != .exploration {
      mode = .exploration
      mainIsBusy = false
    }
    startWatchdog()
    begin(schedule, recorded: recorded)
    if let notes {
      notes.clear()
      chooser.notes = notes
    }
    nextRole = .own
    Task.detached(name: "check") {
      do {
        try await body()
        Machine.shared.rootEnding = .returned
      } catch {
        Machine.shared.rootEnding = .threw(error)
      }
    }
    let cameBack = laneProtectedCall({ _ in Machine.shared.loop(0) }, nil)
    return conclude(isSpoilt: !cameBack)
  }

  private func conclude(isSpoilt: Bool) -> Outcome {
    takeForeignWork()
    findEndlessCalls()
    let isStuck = findings.contains { $0.kind == .deadlock || $0.kind == .livelock }
    if rootEnding != nil, !isStuck { findLeaks(when: "the function had returned", most: 4) }
    let ending: Outcome.Ending = isStuck ? .stuck : rootEnding ?? .stuck
    var outcome = Outcome(
      ending: ending, findings: findings, steps: steps, suspensions: suspensions, duration: now, isSpoilt: isSpoilt,
      digest: chooser.digest)
    if recorder.isOn {
      let kind: RunOutcome =
        switch ending {
        case .returned: .finished
        case .threw: .threw
        case .stuck: findings.contains { $0.kind == .deadlock } ? .deadlock : .stopped
        }
      finish(kind)
    }
    if !isSpoilt, hasLeftovers {
      // Code that failed may go on for ever, and no further schedule is tried anyway.
      outcome.isSpoilt = if case .returned = ending, findings.isEmpty { !drain() } else { true }
    }
    return outcome
  }

  /// Whether something could still run.
  private var hasLeftovers: Bool { !ready.isEmpty || !alarms.isEmpty || keptCores > 0 }

  /// Lets leftovers of the run come to their end before the next one begins: alarms of cancelled sleeps, and tasks of the check's own,
  /// which are cancelled. What waits for something that cannot come stays where it is.
  ///
  /// - Returns: Whether nothing is left that could still run.
  private func drain() -> Bool {
    schedule = Schedule()
    schedule.cores = cores.count
    chooser = Chooser(schedule)
    (rootEnding, learnerCancel, stepsAtMove) = (nil, nil, steps)
    (isOver, isDraining, isSpoilt) = (false, true, false)
    defer { isDraining = false }
    for cancel in ownCancels { cancel() }
    // The way out of the loop is that nothing can run, as it should be, or that something goes round in circles.
    let cameBack = laneProtectedCall({ _ in Machine.shared.loop(0) }, nil)
    return cameBack && !isSpoilt && !hasLeftovers
  }

  /// Timers of the kernel do not survive `fork`: each process starts its own.
  private func startWatchdog() {
    let process = getpid()
    guard process != watched else { return }
    watched = process
    laneWatchdogStart()
  }
}

/// The recording's file, mapped for as long as the process lives.
private struct Mapping {
  let base: UnsafeMutableRawPointer
  let size: Int

  init?(path: UnsafePointer<CChar>) {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), start != MAP_FAILED else { return nil }
    base = start
  }
}
