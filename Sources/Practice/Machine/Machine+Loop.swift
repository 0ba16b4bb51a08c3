import Recording

/// Who goes on: the life of a core, and how the clock moves.
extension Machine {
  /// Runs jobs on `core`, whose thread holds the baton; returns, on core 0 alone, when the run is over.
  func loop(_ core: Int) {
    while true {
      if isOver {
        if core == 0 { return }
        handBack(from: core)
      } else if cores[core].isThread {
        serve(core)
      } else {
        // In an earlier run its OS thread may have been another core's, or no core's.
        cores[core].state = .idle
        turn(core)
      }
    }
  }

  /// One decision of an idle core: run a job, let another core go on, or move the clock.
  private func turn(_ core: Int) {
    if let next = forced {
      forced = nil
      return letGo(next, from: core)
    }
    if !inbox.isEmpty { takeForeignWork() }
    if !schedule.racing { while let due = alarms.nextDue, due <= now { fireNext() } }

    // Nearly always there are ready jobs to choose from and nothing else, and it makes no difference who they are.
    if keptCores == 0, !mainIsBusy, !schedule.racing, !chooser.knowsCandidates {
      guard !ready.isEmpty else { return moveClock() }
      if let job = ready.remove(at: chooser.choose(among: ready.count)) { run(job, on: core) }
    } else {
      chooseAmongAll(from: core)
    }
  }

  /// A sleep of a day, in nanoseconds, or a longer one means "until I am cancelled": its end does not race what can run.
  private static var forEver: Int64 { 86_400_000_000_000 }

  private func chooseAmongAll(from core: Int) {
    let others = resumableCores
    let jobs = startableJobs
    let runnable = others.count + (jobs?.count ?? ready.count)
    guard runnable > 0 else { return moveClock() }

    let races = schedule.racing && rootEnding == nil && alarms.nextDue.map { $0 - now < Self.forEver } ?? false
    let choice = chooser.choose(among: runnable + (races ? 1 : 0)) { place in
      place < runnable ? candidate(place, others, jobs) : .alarm(alarms.nextOrder)
    }
    if recorder.isOn { recordSwitch() }
    letGo(choice < runnable ? destination(choice, others, jobs) : .alarm, from: core)
  }

  /// Who goes on next.
  enum Next {
    case core(Int)
    /// The rank of a ready job.
    case job(Int)
    case alarm
  }

  private func destination(_ place: Int, _ others: [Int], _ jobs: [Int]?) -> Next {
    if place < others.count { return .core(others[place]) }
    let rank = place - others.count
    return .job(jobs?[rank] ?? rank)
  }

  private func candidate(_ place: Int, _ others: [Int], _ jobs: [Int]?) -> Candidate {
    switch destination(place, others, jobs) {
    case .core(let core): .task(cores[core].lastTask)
    case .job(let rank): ready[rank]?.candidate ?? .nobody
    case .alarm: .nobody
    }
  }

  /// The ranks of jobs that may start; `nil` for all of them. A main-actor job waits while another one is under way on a core that is held.
  private var startableJobs: [Int]? { mainIsBusy ? (0..<ready.count).filter { ready[$0]?.onMain == false } : nil }

  private func letGo(_ next: Next, from core: Int) {
    switch next {
    case .core(let other):
      pass(from: core, to: other)
      cores[core].state = .idle
    case .job(let rank): if let job = ready.remove(at: rank) { run(job, on: core) }
    case .alarm: fireNext()
    }
  }

  private func run(_ job: Job, on core: Int) {
    steps += 1
    if chooser.knowsCandidates { chooser.step(job.candidate) }
    cores[core].state = .running
    cores[core].isMain = job.onMain
    if job.onMain { mainIsBusy = true }
    job.run()
    if job.onMain { mainIsBusy = false }
    laneStepEnded(cores[core].task)
    endRunning()
    cores[core].state = .idle
    afterStep()
  }

  func afterStep() {
    if let cancel = learnerCancel, let at = schedule.cancelAt, suspensions >= at, learnerCancelledAt == nil {
      learnerCancel = nil
      learnerCancelledAt = now
      cancel()
    }
    if recorder.isOn { noticeCancellations() }
    if schedule.costly, rootEnding == nil { now += Int64(costs.next() % Self.mostExpensiveStep) }
    if steps - stepsAtMove > stepLimit || mode == .exploration && steps > Self.mostSteps { stuck(.livelock) }
  }

  /// Virtual nanoseconds that a step costs at most where steps cost something: little beside the milliseconds that programs wait for.
  private static var mostExpensiveStep: UInt64 { 400_000 }

  /// Whoever runs has woken or started somebody: where the schedule says so it is pushed aside, in the middle of its step, as it may be on a
  /// machine with more than one core. A core must be free to go on, and nobody may be kept out by a lock that is held.
  func mayBeOvertaken() {
    let core = holder
    guard !isFiring, !isOver, laneMayPause(), let idle = cores.indices.first(where: { cores[$0].state == .idle }) else { return }
    let others = resumableCores
    let jobs = startableJobs
    let count = others.count + (jobs?.count ?? ready.count)
    guard count > 0 else { return }
    let running = Candidate.task(cores[core].lastTask)
    guard let place = chooser.overtake(running, among: count, { candidate($0, others, jobs) }) else { return }
    if recorder.isOn { recordSwitch() }
    forced = destination(place, others, jobs)
    cores[core].state = .resumable
    keptCores += 1
    pass(from: core, to: idle)
    keptCores -= 1
    cores[core].state = .running
  }

  /// The replay string has overruled a decision.
  private func recordSwitch() {
    guard let overruled = chooser.takeOverruled() else { return }
    var event = Event(.switched)
    event.task = overruled.chosen.task
    event.other = overruled.usual.task
    record(event)
  }

  /// Steps without the clock moving after which a program is told to be going round in circles. Many tasks take many. A schedule of a check
  /// has no more in all: a heartbeat may keep company for ever to what is stuck.
  private var stepLimit: Int { mode == .exploration ? min(max(100_000, 20 * tasks.peak), Self.mostSteps) : Self.mostSteps }
  private static var mostSteps: Int { 250_000 }

  /// Nothing can run: time passes until something can, or never.
  func moveClock() {
    if rootEnding != nil, mode == .exploration {
      isOver = true
      return
    }
    // While the clock races, what is due at this very instant may still be waiting for its turn.
    if !settlers.isEmpty, alarms.nextDue.map({ $0 > now }) ?? true {
      let settled = settlers
      settlers = []
      for settler in settled { settler.resume() }
      return
    }
    let wake = nextWake
    if let due = alarms.nextDue, due <= wake ?? .max {
      fireNext()
    } else if let wake {
      move(to: wake)
    } else if !awaitOutside() {
      stuck(.deadlock)
    }
  }

  func move(to time: Int64) {
    guard time > now else { return }
    now = time
    // Leftovers of a run may set the clock for ever: the steps they get are those of an instant.
    if !isDraining { stepsAtMove = steps }
    if recorder.isOn { recorder.note(now: now, steps: steps) }
  }

  /// Sets the clock to the next alarm and runs it. The alarm of a cancelled sleep wakes nobody: then the clock goes back, so such an
  /// alarm neither moves time nor hides a deadlock.
  func fireNext() {
    guard let alarm = alarms.removeNext({ chooser.choose(among: $0) }) else { return }
    let before = (now, stepsAtMove, arrivals)
    move(to: alarm.due)
    isFiring = true
    Job(alarm.job, .other).run()
    isFiring = false
    if arrivals == before.2 { (now, stepsAtMove) = (before.0, before.1) }
  }
}
