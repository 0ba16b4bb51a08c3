import Recording

/// What the runtime tells of tasks: created, resumed, suspended, ended.
extension Machine {
  /// A task is about to be created, by the one that is running. `flags` are the runtime's; all ones stand for an `async let`.
  func creates(flags: UInt64, name: UnsafePointer<CChar>?) {
    endInner(than: currentTaskAddress())
    creation = Creation(
      kind: TaskKind(creationFlags: flags), name: name.map { String(cString: $0) } ?? "",
      isImmediate: flags != .max && flags & 0x10000 != 0, places: Places())
    if recorder.isOn || creation?.kind.isLoose == true { creation?.places = .here }
  }

  /// It was; `address` is 0 when the runtime does not say (the child of an `async let`, known by now from being ready).
  func created(_ address: UInt) {
    if address != 0, let made = creation { register(address, made) }
    creation = nil
  }

  func register(_ address: UInt, _ made: Creation) {
    creation = nil
    // Memory is given out again: whatever was known at this address has ended.
    ended(address)
    // Kept, so that how it ended can be read when it has: an `async let` lives on its parent's stack, which is still there then. Without a
    // recording only the errors of tasks that nobody has to wait for are of interest.
    let isRetained = made.kind.isLoose || recorder.isOn && made.kind != .asyncLet
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
    guard let index = tasks.index(of: address) else { return }
    cores[holder].lastTask = tasks[index].id
    (cores[holder].resumedAt, cores[holder].runsOwn) = (now, tasks[index].isOwn)
    cores[holder].actor =
      recorder.isOn ? currentExecutorAddress() : tasks[index].waitKind == .executor ? tasks[index].waitObject : 0
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
    guard !cores[holder].outer.isEmpty, cores[holder].outer.contains(address) else { return }
    while cores[holder].task != address { endInnermost() }
  }

  /// A step is over: whoever is still running has ended. The end of a task is no suspension.
  func endRunning() {
    while cores[holder].task != 0 { endInnermost() }
  }

  private func endInnermost() {
    measureStep()
    let task = cores[holder].task
    cores[holder].task = cores[holder].outer.popLast() ?? 0
    ended(task)
  }

  /// The holder's task has kept its core until now.
  private func measureStep() {
    let time = now - cores[holder].resumedAt
    guard time > 0, !cores[holder].runsOwn else { return }
    if cores[holder].isMain {
      longestSteps.main = max(longestSteps.main, time)
    } else {
      longestSteps.pool = max(longestSteps.pool, time)
    }
  }

  /// A task suspends on the holder's core.
  func leaves(_ address: UInt) {
    guard !isFiring else { return }
    endInner(than: address)
    measureStep()
    cores[holder].task = cores[holder].outer.popLast() ?? 0
    cores[holder].actor = 0
    guard let index = tasks.index(of: address) else { return }
    countForLearner(tasks[index])
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

  /// A task has suspended or ended: a moment at which a schedule may cancel the learner's task, as long as that has not ended. Its own
  /// suspensions are too few: a wait may be long, and much goes on meanwhile in the tasks that it waits for.
  private func countForLearner(_ task: TaskRecord) {
    if learnerAddress != 0, !task.isOwn, task.kind != .main { suspensions += 1 }
  }

  /// A task has run to its end.
  func ended(_ address: UInt) {
    guard let index = tasks.index(of: address) else { return }
    if address == learnerAddress { learnerAddress = 0; learnerCancel = nil }
    countForLearner(tasks[index])
    if tasks[index].isRetained || recorder.isOn {
      // A discarding group cancels all its children, the one that fails included, before that has quite ended.
      let wasCancelled = tasks[index].isKnownCancelled
      notice(cancellationOf: index)
      let threw = laneTaskOutcome(address) == 2
      if threw { keepError(of: tasks[index]) }
      if recorder.isOn {
        var event = Event(.taskEnded)
        event.task = tasks[index].id
        let isCancelled = threw && (wasCancelled || threwCancellation(tasks[index]))
        event.detail = (!threw ? TaskOutcome.done : isCancelled ? .cancelled : .failed).rawValue
        record(event)
      }
    }
    let isRetained = tasks[index].isRetained
    tasks.remove(address)
    if isRetained { releaseObject(address) }
  }
}

extension TaskKind {
  /// Nobody has to wait for it.
  var isLoose: Bool { self == .unstructured || self == .detached }

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
