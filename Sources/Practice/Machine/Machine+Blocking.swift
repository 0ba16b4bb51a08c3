import Recording

/// Calls that keep a core: C intercepts them, and here it is decided who goes on.
///
/// Simulated, in virtual time: `sleep`, `usleep`, `nanosleep`, `Thread.sleep`; mutexes and conditions of pthread, and with them `NSLock`,
/// `NSRecursiveLock`, `NSCondition`, `NSConditionLock`; `Synchronization.Mutex`; initializers of globals; POSIX semaphores and futexes, and
/// with them `DispatchSemaphore`, `DispatchGroup.wait`, `DispatchWorkItem.wait`, `DispatchQueue.sync`.
///
/// Made in real time and reported, since nobody knows how long they take: reading from pipes, sockets and terminals, `readLine`, `poll` and
/// its kin, `accept`, `connect`, waiting for child processes, `getaddrinfo`, `flock`, `pthread_join`.
///
/// Not intercepted: what the C library calls of itself (`fread` reads without calling `read`, `system` waits without calling `waitpid`);
/// spin locks and other waiting that is inlined into the program, which only the watchdog ends; read-write locks, barriers and message
/// queues; system calls by number other than futexes and random bytes; anything in a program linked statically. `DispatchQueue.main` is
/// served by nobody. Dispatch's workers and other threads block, sleep and lock in real time, and a lock that one of them holds is waited
/// for in real time.
extension Machine {
  /// Tries to get what a call waits for: -2 when it has, else the core that is in the way, -1 when that is none, or -3 when trying again
  /// is no use and only being woken is.
  typealias Attempt = @convention(c) (UnsafeMutableRawPointer?) -> Int32

  /// A call that takes a known time.
  func hold(_ nanoseconds: Int64, call: String) {
    if let task = currentTask { findBlocking(call, for: nanoseconds, task: task, frames: framesHere(most: 4)) }
    hold(max(0, nanoseconds), kind: .blocked, call: call, file: "", line: 0)
  }

  func hold(_ nanoseconds: Int64, kind: HoldKind, call: String, file: String, line: UInt) {
    let core = holder
    let (until, overflow) = now.addingReportingOverflow(nanoseconds)
    let frames = kind == .blocked && recorder.isOn ? framesHere(most: 1) : []
    let hold = beginHold(kind, call: call, file: file, line: line, at: frames.first)
    leave(core, .held(until: overflow ? .max - 1 : until))
    endHold(hold)
  }

  /// A call that ends when an attempt succeeds, or at `until`. It tries first, and then whenever somebody wakes `address`.
  ///
  /// - Returns: Whether it succeeded.
  func wait(on address: UInt, call name: UnsafePointer<CChar>, until: Int64, isLock: Bool, attempt: () -> Int32) -> Bool {
    var answer = attempt()
    guard answer != Self.got else { return true }
    guard until > now else { return false }
    blockingCalls += 1
    let core = holder
    let call = BlockingCall(
      name: String(cString: name), address: address, isLock: isLock, since: now, order: blockingCalls, frames: framesHere(most: 4))
    let hold = beginHold(.blocked, call: call.name, file: "", line: 0, at: call.frames.first)
    while answer != Self.got, until > now {
      call.waking = .none
      call.mayComeUnseen = !isLock && answer != Self.signalOnly
      if isLock { note(owner: answer, of: call) }
      cores[core].call = call
      let before = now
      leave(core, until == .max ? .blocked(on: address) : .held(until: until))
      if now > before, !call.isExcused { call.isToBlame = true }
      cores[core].call = nil
      if answer != Self.signalOnly { answer = attempt() } else if call.waking != .none { answer = Self.got }
      // Leftovers of a run that is over get through without waiting.
      if isOver { break }
    }
    endHold(hold)
    conclude(call, hasSucceeded: answer == Self.got)
    return answer == Self.got
  }

  private static var got: Int32 { -2 }
  private static var signalOnly: Int32 { -3 }

  private func note(owner: Int32, of call: BlockingCall) {
    call.lockOwner = owner >= 0 ? Int(owner) : nil
    call.lockTaker = 0
    _ = laneLockOwner(call.address, &call.lockTaker)
    let core = call.lockOwner.map { cores[$0] }
    if call.lockTaker == 0, let core { call.lockTaker = tasks.id(at: core.task) }
    call.isExcused = core?.state == .resumable || core?.call?.isExcused == true
  }

  /// A wait is over. Waiting for a lock is worth a word only if it took time, and not while its owner was pushed aside with the lock in hand.
  private func conclude(_ call: BlockingCall, hasSucceeded: Bool) {
    if hasSucceeded, call.waking == .look || call.waking == .foreign {
      // Nobody in the machine did it.
      answers += 1
      findForeignWork()
    } else if !call.isLock || call.isToBlame, let task = currentTask {
      findBlocking(call.name, for: now > call.since ? now - call.since : nil, task: task, frames: call.frames)
    }
  }

  /// What some cores wait for at `address` may have come: those that wait for it try again, or the one that has waited longest.
  func wake(_ address: UInt, all: Bool, as waking: BlockingCall.Waking = .core) {
    while let core = longestWaiting(for: address) {
      cores[core].state = .resumable
      cores[core].call?.waking = waking
      if !all { return }
    }
  }

  private func longestWaiting(for address: UInt) -> Int? {
    var found: Int?
    for core in cores.indices where isKept(core) {
      guard let call = cores[core].call, call.address == address else { continue }
      if let other = found, let earlier = cores[other].call, earlier.order < call.order { continue }
      found = core
    }
    return found
  }

  private func isKept(_ core: Int) -> Bool {
    switch cores[core].state {
    case .held, .blocked: true
    default: false
    }
  }

  // MARK: Recording

  private func findBlocking(_ call: String, for duration: Int64?, task: TaskRecord, frames: [Int64]) {
    let time = duration.map { " for \(milliseconds($0))" } ?? ""
    find(
      .blockedCore, "\(call) kept a core\(time): \(task.title) did not give it back while it waited.", task: task, frames: frames)
  }

  /// Nothing goes on any more: the calls that still keep cores will do so for ever.
  func findEndlessCalls() {
    for core in cores {
      guard case .blocked = core.state, let call = core.call, let task = tasks[address: core.task] else { continue }
      findBlocking(call.name, for: nil, task: task, frames: call.frames)
    }
  }

  func beginHold(_ kind: HoldKind, call: String, file: String, line: UInt, at offset: Int64?) -> (task: UInt32, core: Int8) {
    var event = Event(.holdBegan)
    event.task = currentID
    event.core = currentThread == nil ? Int8(holder) : -1
    event.detail = kind.rawValue
    event.line = UInt32(clamping: line)
    event.value = offset ?? 0
    record(event, text: call, file: file)
    return (event.task, event.core)
  }

  func endHold(_ hold: (task: UInt32, core: Int8)) {
    var event = Event(.holdEnded)
    (event.task, event.core) = hold
    record(event)
  }
}

extension BlockingCall {
  /// What it waits for, as words in a sentence about the task that waits.
  func obstacle(for task: TaskRecord, in tasks: borrowing TaskTable) -> String {
    guard isLock, lockTaker != 0 else { return "a call that nobody ends" }
    if lockTaker == task.id { return "\(name): it has taken that lock itself" }
    let taker = tasks.unfinished.first { $0.id == lockTaker }?.title ?? "a task that has ended"
    return "\(name): \(taker) has taken that lock"
  }
}
