import Recording

/// What the runtime tells: jobs handed over, tasks created, resumed, suspended, ended.
extension Machine {
  /// A job is ready to run. Called by the runtime on whichever thread makes it so.
  func add(_ job: Job) {
    guard laneThisCore() >= 0 else { return inbox.add(.job(job)) }
    arrivals += 1
    let running = currentTaskAddress()
    if job.kind == .task, let made = creation { register(job.address, made) }
    let index = job.kind == .task ? tasks.index(of: job.address) : nil
    var job = job
    if chooser.knowsCandidates { job.candidate = candidate(of: job, index, running) }
    ready.append(job)
    if let index {
      tasks[index].isSuspended = false
      tasks[index].beginsInside = 0
      if recorder.isOn { recordReady(index) }
    } else if job.kind == .other, running != 0, let yielder = tasks.index(of: running) {
      tasks[yielder].yields = true
    }
    if schedule.preempts, running != 0, running != job.address, job.kind != .other { mayBeOvertaken() }
  }

  /// Whose going on it is: a turn is that of the task that asks for the actor, and the return of a yield is that of the task that yields. In
  /// the middle of changing executors nobody runs: then it is the task whose step it is.
  private func candidate(of job: Job, _ index: Int?, _ running: UInt) -> Candidate {
    if let index { return .task(tasks[index].id) }
    let asker = running == 0 || isFiring ? cores[holder].lastTask : tasks.id(at: running)
    return job.kind == .turn ? .turn(askedBy: asker) : .task(asker)
  }

  private func recordReady(_ index: Int) {
    notice(cancellationOf: index)
    // A task that has yielded has been ready all the time.
    if tasks[index].yields {
      tasks[index].yields = false
      return
    }
    var event = Event(.taskReady)
    event.task = tasks[index].id
    event.other = isFiring ? 0 : currentID
    record(event)
  }

  /// A task goes to sleep: `job` wakes it. The task is the one that is running.
  func add(alarm job: UnownedJob, after delay: Int64) {
    guard laneThisCore() >= 0 else { return inbox.add(.job(Job(job, .other))) }
    let (due, overflow) = now.addingReportingOverflow(max(0, delay))
    let time = overflow ? Int64.max - 1 : due
    alarms.add(job, due: time)
    if let index = tasks.index(of: currentTaskAddress()) { tasks[index].alarm = time }
  }

  // MARK: Tasks

  /// A task is about to be created, by the one that is running. `flags` are the runtime's; all ones stand for an `async let`.
  func creates(flags: UInt64, name: UnsafePointer<CChar>?) {
    endInner(than: currentTaskAddress())
    creation = Creation(
      kind: TaskKind(creationFlags: flags), name: name.map { String(cString: $0) } ?? "",
      isImmediate: flags != .max && flags & 0x10000 != 0, places: .here)
  }

  /// It was; `address` is 0 when the runtime does not say (the child of an `async let`, known by now from being ready).
  func created(_ address: UInt) {
    if address != 0, let made = creation { register(address, made) }
    creation = nil
  }

  private func register(_ address: UInt, _ made: Creation) {
    creation = nil
    // Memory is given out again: whatever was known at this address has ended.
    ended(address)
    // Kept, so that how it ended can be read when it has: an `async let` lives on its parent's stack, which is still there then. Without a
    // recording only the errors of tasks that nobody has to wait for are of interest.
    let isLoose = made.kind == .unstructured || made.kind == .detached
    let isRetained = isLoose || recorder.isOn && made.kind != .asyncLet
    let index = tasks.add(
      address, kind: made.kind, parent: currentID, name: made.name, isOwn: nextRole == .own, isRetained: isRetained)
    tasks[index].startedAt = made.places
    if nextRole == .learner { learnerAddress = address }
    nextRole = .program
    if made.isImmediate { tasks[index].beginsInside = currentTaskAddress() }
    if isRetained { retainObject(address) }
    guard recorder.isOn else { return }
    if tasks[index].id == 1, !laneLayoutKnown() { recordDegraded() }
    var event = Event(.taskCreated)
    event.task = tasks[index].id
    event.other = tasks[index].parent
    event.detail = made.kind.rawValue
    record(event, text: made.name, frames: made.places.list)
  }

  private func recordDegraded() {
    record(
      Event(.degraded),
      text:
        "This Swift runtime is not the one that Lanes knows from inside: what tasks wait for, how they end and who is cancelled is told only as far as calls from outside show it."
    )
  }

  /// A task resumes on the holder's core.
  func enters(_ address: UInt) {
    guard !isFiring else { return }
    let previous = cores[holder].task
    if previous != 0, previous != address { makeRoom(for: address) }
    cores[holder].task = address
    cores[holder].actor = currentExecutorAddress()
    guard let index = tasks.index(of: address) else { return }
    cores[holder].lastTask = tasks[index].id
    if laneTaskIsCancelled(address) { tasks[index].stepsAfterCancel += 1 }
    guard recorder.isOn else { return }
    if tasks[index].waitKind == .executor { actors.goOn(tasks[index].waitObject) }
    tasks[index].waitKind = .unknown
    tasks[index].sleepsUntil = nil
    tasks[index].yields = false
    var event = Event(.taskRunning)
    event.task = tasks[index].id
    event.core = Int8(holder)
    record(event)
  }

  /// A task resumes where another one was running: in the middle of that one's step, or else that one has ended.
  private func makeRoom(for address: UInt) {
    let creator = tasks[address: address]?.beginsInside ?? 0
    endInner(than: creator)
    if creator != 0, cores[holder].task == creator {
      cores[holder].outer.append(creator)
    } else {
      endRunning()
    }
  }

  /// Tasks that began inside the step of the task at `address`, which goes on without their having suspended, have ended.
  func endInner(than address: UInt) {
    guard cores[holder].outer.contains(address) else { return }
    while cores[holder].task != address { endInnermost() }
  }

  /// A step is over: whoever is still running has ended. The end of a task is no suspension.
  func endRunning() {
    while cores[holder].task != 0 { endInnermost() }
  }

  private func endInnermost() {
    let task = cores[holder].task
    cores[holder].task = cores[holder].outer.popLast() ?? 0
    ended(task)
  }

  /// A task suspends on the holder's core.
  func leaves(_ address: UInt) {
    guard !isFiring else { return }
    endInner(than: address)
    cores[holder].task = cores[holder].outer.popLast() ?? 0
    if address == learnerAddress { suspensions += 1 }
    cores[holder].actor = 0
    guard let index = tasks.index(of: address) else { return }
    tasks[index].isSuspended = true
    tasks[index].beginsInside = 0
    tasks[index].sleepsUntil = tasks[index].alarm
    tasks[index].alarm = nil
    var object: UInt = 0
    tasks[index].waitKind = RuntimeWait(rawValue: laneTaskWait(address, &object)) ?? .unknown
    tasks[index].waitObject = object
    if tasks[index].waitKind == .task, let other = tasks.index(of: object) { tasks[other].isAwaited = true }
    if recorder.isOn { recordWait(index) }
    if tasks[index].stepsAfterCancel >= Self.mostStepsAfterCancel { findDeaf(tasks[index]) }
  }

  private func recordWait(_ index: Int) {
    notice(cancellationOf: index)
    if tasks[index].yields { return recordYield(index) }
    let wait = wait(of: tasks[index])
    guard wait.reason != .yield else { return }
    var event = Event(.taskWaiting)
    event.task = tasks[index].id
    event.detail = wait.reason.rawValue
    event.value = wait.until ?? 0
    event.other = wait.task
    var name = ""
    if wait.actor != 0 {
      let place = actors.wait(for: wait.actor)
      (name, event.value) = (place.name, Int64(place.waiting))
    }
    record(event, text: name, frames: frames(of: tasks[index].address, most: 3))
  }

  private func recordYield(_ index: Int) {
    var event = Event(.taskReady)
    event.task = tasks[index].id
    record(event)
  }

  func wait(of task: TaskRecord) -> Wait { Wait(of: task, in: tasks) { runner(on: $0) } }

  /// The task that runs on an actor, on whichever core; 0 for none.
  func runner(on actor: UInt) -> UInt32 {
    let core = cores.first { $0.actor == actor && $0.task != 0 && $0.state != .idle }
    return core.map { tasks.id(at: $0.task) } ?? 0
  }

  /// A task has run to its end.
  func ended(_ address: UInt) {
    guard let index = tasks.index(of: address) else { return }
    if address == learnerAddress { learnerAddress = 0; learnerCancel = nil }
    if tasks[index].isRetained || recorder.isOn {
      notice(cancellationOf: index)
      let threw = laneTaskOutcome(address) == 2
      if threw { keepError(of: tasks[index]) }
      if recorder.isOn {
        var event = Event(.taskEnded)
        event.task = tasks[index].id
        event.detail = (!threw ? TaskOutcome.done : tasks[index].isKnownCancelled ? .cancelled : .failed).rawValue
        record(event)
      }
    }
    let isRetained = tasks[index].isRetained
    tasks.remove(address)
    if isRetained { releaseObject(address) }
  }

  // MARK: Cancellation

  /// Cancelling is a call inside the runtime that nobody outside sees; its mark on the task is.
  private func notice(cancellationOf index: Int) {
    guard !tasks[index].isKnownCancelled, laneTaskIsCancelled(tasks[index].address) else { return }
    tasks[index].isKnownCancelled = true
    var event = Event(.taskCancelled)
    event.task = tasks[index].id
    record(event)
  }

  /// Looks at every unfinished task; beyond a few hundred that would cost more than it tells, and a cancelled task is seen when it runs.
  func noticeCancellations() {
    guard tasks.count <= 256 else { return }
    var fresh: [Int] = []
    for index in 0..<tasks.peak where tasks[index].address != 0 && !tasks[index].isKnownCancelled {
      if laneTaskIsCancelled(tasks[index].address) { fresh.append(index) }
    }
    // In order of creation: addresses, and with them the order in the table, differ from run to run.
    for index in fresh.sorted(by: { tasks[$0].id < tasks[$1].id }) { notice(cancellationOf: index) }
  }

  // MARK: Recording

  func record(_ event: Event, text: @autoclosure () -> String = "", file: @autoclosure () -> String = "", frames: [Int64] = []) {
    guard recorder.isOn else { return }
    var event = event
    event.time = now
    recorder.write(event, text: text(), file: file(), frames: frames)
  }

  /// Where a suspended task goes on; nothing for one that is in the middle of a step, perhaps pushed aside: what it would go on with is out
  /// of date, and may point anywhere.
  func frames(of address: UInt, most: Int) -> [Int64] {
    if cores.contains(where: { $0.task == address || $0.outer.contains(address) }) { return [] }
    return [Int64](unsafeUninitializedCapacity: most) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = Int(laneTaskFrames(address, start, Int32(most)))
    }
  }

  func framesHere(most: Int) -> [Int64] {
    [Int64](unsafeUninitializedCapacity: most) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = Int(laneFramesHere(start, Int32(most)))
    }
  }
}

extension TaskKind {
  /// Reads the flags of `swift_task_create`: 0x100 a child, 0x400 copies task locals, 0x800 inherits the context.
  fileprivate init(creationFlags flags: UInt64) {
    self =
      if flags == .max {
        .asyncLet
      } else if flags & 0x100 != 0 {
        .groupChild
      } else if flags & 0x400 != 0 {
        .unstructured
      } else if flags & 0x800 != 0 {
        .main
      } else {
        .detached
      }
  }
}
