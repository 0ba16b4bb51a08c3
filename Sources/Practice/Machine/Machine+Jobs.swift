import Recording

/// What the runtime tells: jobs handed over, tasks created, resumed, suspended, ended.
extension Machine {
  /// A job is ready to run. Called by the runtime on whichever thread makes it so.
  func add(_ job: Job) {
    guard laneThisCore() >= 0 else { return inbox.add(job) }
    arrivals += 1
    ready.append(job)
    guard job.isTask else { return }
    if let made = creation { register(job.address, made) }
    guard let index = tasks.index(of: job.address) else { return }
    tasks[index].isSuspended = false
    tasks[index].beginsInside = 0
    guard recorder.isOn else { return }
    notice(cancellationOf: index)
    var event = Event(.taskReady)
    event.task = tasks[index].id
    event.other = isFiring ? 0 : currentID
    record(event)
  }

  /// A task goes to sleep: `job` wakes it. The task is the one that is running.
  func add(alarm job: UnownedJob, after delay: Int64) {
    guard laneThisCore() >= 0 else { return inbox.add(Job(job: job, isTask: false, onMain: false)) }
    let (due, overflow) = now.addingReportingOverflow(max(0, delay))
    let time = overflow ? Int64.max - 1 : due
    alarms.add(job, due: time)
    if let index = tasks.index(of: currentTaskAddress()) { tasks[index].alarm = time }
  }

  func takeForeignWork() {
    let jobs = inbox.takeAll()
    guard !jobs.isEmpty else { return }
    find(.uncontrolled, "Work arrived from a thread outside the machine: no schedule controls it, and no replay is promised.")
    for job in jobs { add(job) }
  }

  // MARK: Tasks

  /// A task is about to be created, by the one that is running. `flags` are the runtime's; all ones stand for an `async let`.
  func creates(flags: UInt64, name: UnsafePointer<CChar>?) {
    endInner(than: currentTaskAddress())
    creation = Creation(
      kind: TaskKind(creationFlags: flags), name: name.map { String(cString: $0) } ?? "",
      isImmediate: flags != .max && flags & 0x10000 != 0)
  }

  /// It was; `address` is 0 when the runtime does not say (the child of an `async let`, known by now from being ready).
  func created(_ address: UInt) {
    if address != 0, let made = creation { register(address, made) }
    creation = nil
    nextRole = .program
  }

  private func register(_ address: UInt, _ made: Creation) {
    creation = nil
    // Memory is given out again: whatever was known at this address has ended.
    ended(address)
    let isRetained = recorder.isOn && made.kind != .asyncLet
    let index = tasks.add(
      address, kind: made.kind, parent: currentID, name: made.name, isOwn: nextRole == .own, isRetained: isRetained)
    if nextRole == .learner { learnerAddress = address }
    if made.isImmediate { tasks[index].beginsInside = currentTaskAddress() }
    guard recorder.isOn else { return }
    // Kept, so that how it ended can be read when it has: an `async let` lives on its parent's stack, which is still there then.
    if isRetained { retainObject(address) }
    var event = Event(.taskCreated)
    event.task = tasks[index].id
    event.other = tasks[index].parent
    event.detail = made.kind.rawValue
    record(event, text: made.name)
  }

  /// A task resumes on the holder's core.
  func enters(_ address: UInt) {
    guard !isFiring else { return }
    let previous = cores[holder].task
    if previous != 0, previous != address { makeRoom(for: address) }
    cores[holder].task = address
    guard recorder.isOn, let index = tasks.index(of: address) else { return }
    tasks[index].sleepsUntil = nil
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
    guard let index = tasks.index(of: address) else { return }
    tasks[index].isSuspended = true
    tasks[index].beginsInside = 0
    tasks[index].sleepsUntil = tasks[index].alarm
    tasks[index].alarm = nil
    guard recorder.isOn else { return }
    notice(cancellationOf: index)
    let wait = Wait(of: tasks[index], in: tasks)
    guard wait.reason != .yield else { return }
    var event = Event(.taskWaiting)
    event.task = tasks[index].id
    event.detail = wait.reason.rawValue
    event.value = wait.until ?? 0
    event.other = wait.task
    record(event, text: wait.actor, frames: frames(of: address, most: 3))
  }

  /// A task has run to its end.
  func ended(_ address: UInt) {
    guard let index = tasks.index(of: address) else { return }
    if address == learnerAddress { learnerAddress = 0; learnerCancel = nil }
    if recorder.isOn {
      notice(cancellationOf: index)
      let threw = laneTaskOutcome(address) == 2
      var event = Event(.taskEnded)
      event.task = tasks[index].id
      event.detail = (!threw ? TaskOutcome.done : tasks[index].isKnownCancelled ? .cancelled : .failed).rawValue
      record(event)
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
    let fresh = tasks.indices.filter { !tasks[$0].isKnownCancelled && laneTaskIsCancelled(tasks[$0].address) }
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

  func frames(of address: UInt, most: Int) -> [Int64] {
    [Int64](unsafeUninitializedCapacity: most) { buffer, count in
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
