import Recording

/// Jobs that the runtime hands over.
extension Machine {
  /// A job is ready to run. Called by the runtime on whichever thread makes it so.
  func add(_ job: Job) {
    guard laneThisCore() >= 0 else { return inbox.add(.job(job)) }
    arrivals += 1
    let running = currentTaskAddress()
    // A check starts the learner's task and then says how it is cancelled: nothing comes between.
    let isChecks = nextRole != .program
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
    if schedule.preempts, !isChecks, job.kind != .other, running == 0 ? currentThread != nil : running != job.address {
      mayBeOvertaken()
    }
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
}
