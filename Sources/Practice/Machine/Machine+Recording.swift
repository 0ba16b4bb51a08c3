import Recording

/// What is recorded of tasks besides their beginnings and ends.
extension Machine {
  func recordWait(_ index: Int) {
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

  // MARK: Cancellation

  /// Cancelling is a call inside the runtime that nobody outside sees; its mark on the task is.
  func notice(cancellationOf index: Int) {
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
