import Recording

/// Simulated threads outside the cores: what they do may block them for as long as it likes and keeps no core from anybody, and it is
/// controlled as all else is. Each is an entry among the cores that runs no jobs, with an OS thread that waits for the baton.
extension Machine {
  /// The place of the simulated thread that is calling; `nil` if it is a core, or no thread of the machine's.
  var currentThread: Int? {
    let place = Int(laneThisCore())
    return cores.indices.contains(place) && cores[place].isThread ? place : nil
  }

  /// Makes a thread for the rest of the run.
  ///
  /// - Returns: Its place; `nil` if there are as many as can be.
  func addThread(_ name: String) -> Int? {
    guard isActive, cores.count < Self.mostThreads else { return nil }
    var thread = Core()
    (thread.isThread, thread.state, thread.lastTask) = (true, .free, tasks.nextNumber())
    thread.name = name
    cores.append(thread)
    var event = Event(.taskCreated)
    event.task = thread.lastTask
    event.detail = TaskKind.thread.rawValue
    record(event, text: name)
    recordFree(cores.count - 1)
    return cores.count - 1
  }

  /// Cores and threads together: `lanes_most` in machine.h.
  private static var mostThreads: Int { 128 }

  /// Gives a thread that has nothing to do, or is about to have, something to do.
  func give(_ thread: Int, _ work: @escaping @Sendable () -> Void) {
    cores[thread].work = work
    keptCores += 1
    arrivals += 1
    if cores[thread].state == .free { cores[thread].state = .resumable }
    guard recorder.isOn else { return }
    var event = Event(.taskReady)
    event.task = cores[thread].lastTask
    event.other = currentID
    record(event)
  }

  /// Something has been handed over: whoever did it may be pushed aside for it.
  func handedOver() {
    if schedule.preempts, laneThisCore() >= 0, currentTaskAddress() != 0 || currentThread != nil { mayBeOvertaken() }
  }

  /// One turn of a thread that has the baton: it does what it has to, and lets others go on.
  func serve(_ thread: Int) {
    if let work = cores[thread].work {
      cores[thread].work = nil
      keptCores -= 1
      steps += 1
      cores[thread].state = .running
      recordRunning(thread)
      work()
      laneStepEnded(cores[thread].task)
      endRunning()
      cores[thread].state = cores[thread].work == nil ? .free : .resumable
      recordFree(thread)
      afterStep()
      if isOver { return }
    }
    if let idle = cores.indices.first(where: { cores[$0].state == .idle }) {
      pass(from: thread, to: idle)
    } else {
      waitForBusyCore(thread)
    }
  }

  /// The calling thread waits, at most until `time`; ``wake(thread:)`` ends that.
  func pauseThread(until time: Int64) {
    guard let thread = currentThread, time > now else { return }
    if recorder.isOn {
      var event = Event(.taskWaiting)
      event.task = cores[thread].lastTask
      event.detail = WaitReason.sleep.rawValue
      event.value = time
      record(event)
    }
    leave(thread, .held(until: time))
    recordRunning(thread)
  }

  func wake(thread: Int) {
    if case .held = cores[thread].state { cores[thread].state = .resumable }
  }

  // MARK: Recording

  private func recordRunning(_ thread: Int) {
    var event = Event(.taskRunning)
    event.task = cores[thread].lastTask
    record(event)
  }

  /// A thread has nothing to do.
  private func recordFree(_ thread: Int) {
    guard recorder.isOn, cores[thread].state == .free else { return }
    var event = Event(.taskWaiting)
    event.task = cores[thread].lastTask
    event.detail = WaitReason.work.rawValue
    record(event)
  }

  func recordThreadsEnd() {
    for thread in cores where thread.isThread {
      var event = Event(.taskEnded)
      event.task = thread.lastTask
      event.detail = TaskOutcome.done.rawValue
      record(event)
    }
  }
}
