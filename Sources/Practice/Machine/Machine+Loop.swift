import Recording

/// Who goes on: the life of a core, and how the clock moves.
extension Machine {
  /// Runs jobs on `core`, whose thread holds the baton; returns, on core 0 alone, when the run is over.
  func loop(_ core: Int) {
    cores[core].state = .idle
    while true {
      if isOver {
        if core == 0 { return }
        handBack(from: core)
      } else {
        turn(core)
      }
    }
  }

  /// One decision of an idle core: run a job, let another core go on, or move the clock.
  private func turn(_ core: Int) {
    if !inbox.isEmpty { takeForeignWork() }
    if !schedule.racing { while let due = alarms.nextDue, due <= now { fireNext() } }

    let others = resumableCores
    // A main-actor job waits while another one is under way on a core that is held.
    let jobs = mainIsBusy ? (0..<ready.count).filter { ready[$0]?.onMain == false } : nil
    let jobCount = jobs?.count ?? ready.count
    let runnable = others.count + jobCount
    guard runnable > 0 else { return moveClock() }

    let races = schedule.racing && rootEnding == nil && !alarms.isEmpty
    let choice = chooser.choose(among: runnable + (races ? 1 : 0))
    if choice < others.count {
      pass(from: core, to: others[choice])
      cores[core].state = .idle
    } else if choice < runnable {
      let rank = choice - others.count
      if let job = ready.remove(at: jobs?[rank] ?? rank) { run(job, on: core) }
    } else {
      fireNext()
    }
  }

  private func run(_ job: Job, on core: Int) {
    steps += 1
    cores[core].state = .running
    if job.onMain { mainIsBusy = true }
    job.run()
    if job.onMain { mainIsBusy = false }
    endRunning()
    cores[core].state = .idle
    afterStep()
  }

  private func afterStep() {
    if let cancel = learnerCancel, let at = schedule.cancelAt, suspensions >= at, learnerCancelledAt == nil {
      learnerCancel = nil
      learnerCancelledAt = now
      cancel()
    }
    if recorder.isOn { noticeCancellations() }
    if steps - stepsAtMove > stepLimit { stuck(.livelock) }
  }

  /// Steps without the clock moving after which a program is told to be going round in circles. Many tasks take many.
  private var stepLimit: Int { mode == .exploration ? min(max(20_000, 20 * tasks.peak), Self.mostSteps) : Self.mostSteps }
  private static var mostSteps: Int { 250_000 }

  /// Nothing can run: time passes until something can, or never.
  private func moveClock() {
    if rootEnding != nil, mode == .exploration {
      isOver = true
      return
    }
    let wake = nextWake
    if let due = alarms.nextDue, due <= wake ?? .max {
      fireNext()
    } else if let wake {
      move(to: wake)
    } else if !isDraining, laneForeignWait() {
      takeForeignWork()
    } else {
      stuck(.deadlock)
    }
  }

  private func move(to time: Int64) {
    guard time > now else { return }
    now = time
    // Leftovers of a run may set the clock for ever: the steps they get are those of an instant.
    if !isDraining { stepsAtMove = steps }
    if recorder.isOn { recorder.note(now: now, steps: steps) }
  }

  /// Sets the clock to the next alarm and runs it. The alarm of a cancelled sleep wakes nobody: then the clock goes back, so such an
  /// alarm neither moves time nor hides a deadlock.
  private func fireNext() {
    guard let alarm = alarms.removeNext({ chooser.choose(among: $0) }) else { return }
    let before = (now, stepsAtMove, arrivals)
    move(to: alarm.due)
    isFiring = true
    Job(job: alarm.job, isTask: false, onMain: false).run()
    isFiring = false
    if arrivals == before.2 { (now, stepsAtMove) = (before.0, before.1) }
  }

  // MARK: Cores

  /// Called inside a job, on its stack: the core is held or blocked, and others go on. Returns when this core may.
  func leave(_ core: Int, _ state: Core.State) {
    if isOver { return leaveAfterEnd(core, state) }
    cores[core].state = state
    keptCores += 1
    defer { keptCores -= 1 }
    if case .held(let until) = state, isAloneUntil(until) {
      move(to: until)
    } else if let idle = cores.indices.first(where: { cores[$0].state == .idle }) {
      pass(from: core, to: idle)
    } else {
      waitForBusyCore(core)
    }
    cores[core].state = .running
  }

  /// No core is free, so no job can start, whatever is due: only a busy core can go on.
  private func waitForBusyCore(_ core: Int) {
    while !isOver {
      let others = resumableCores
      if !others.isEmpty { return pass(from: core, to: others[chooser.choose(among: others.count)]) }
      if let due = alarms.nextDue, due <= nextWake ?? .max {
        fireNext()
      } else if let wake = nextWake {
        move(to: wake)
      } else {
        stuck(.deadlock)
      }
    }
    if core != 0 { handBack(from: core) }
    if case .blocked = cores[core].state { laneCoreAbandon() }
  }

  /// The run is over and a leftover job still wants its core: it gets through without waiting, or jumps out.
  private func leaveAfterEnd(_ core: Int, _ state: Core.State) {
    if case .blocked = state { laneCoreAbandon() }
  }

  /// The run is over: core 0, which stands in `run`, has to come to its end.
  private func handBack(from core: Int) {
    if case .blocked = cores[0].state { laneCoreAbandon() }
    pass(from: core, to: 0)
  }

  private func isAloneUntil(_ time: Int64) -> Bool {
    ready.isEmpty && inbox.isEmpty && resumableCores.isEmpty && alarms.nextDue ?? .max > time && nextWake == time
  }

  private func pass(from core: Int, to next: Int) {
    guard next != core else { return }
    let started = startedCores.contains(next)
    startedCores.insert(next)
    holder = next
    laneCorePass(Int32(next), started)
    holder = core
  }

  private var resumableCores: [Int] {
    guard keptCores > 0 else { return [] }
    return cores.indices.filter {
      switch cores[$0].state {
      case .resumable: true
      case .held(let until): until <= now
      default: false
      }
    }
  }

  private var nextWake: Int64? {
    guard keptCores > 0 else { return nil }
    var earliest: Int64?
    for core in cores { if case .held(let until) = core.state { earliest = min(earliest ?? .max, until) } }
    return earliest
  }
}
