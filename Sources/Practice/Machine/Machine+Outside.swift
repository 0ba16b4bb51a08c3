import Recording

/// What comes from outside the machine: work of other threads, and waits in real time.
extension Machine {
  /// Takes up what other threads have left.
  ///
  /// - Returns: Whether that changed anything.
  @discardableResult
  func takeForeignWork() -> Bool {
    var hasJobs = false
    var hasWoken = false
    var isTouched = false
    for item in inbox.takeAll() {
      switch item {
      case .job(let job):
        add(job)
        hasJobs = true
      case .wake(let address):
        wake(address, all: true, as: .foreign)
        hasWoken = true
      case .touch: isTouched = true
      }
    }
    // A wait that was woken says so itself, when it has found what it waited for.
    if hasJobs || isTouched { findForeignWork() }
    return hasJobs || hasWoken
  }

  /// Only ever grows, and does not while a step goes on: what the watchdog looks at.
  var signsOfLife: Int { earlierSteps + steps + answers }

  func findForeignWork() {
    find(.uncontrolled, "Work arrived from a thread outside the machine: no schedule controls it, and no replay is promised.")
  }

  /// Nothing can run. Other threads may still hand over work or end a wait. What ends a wait unseen is looked for again and again.
  ///
  /// A second of real time is long for a thread that has work in hand, and short for a learner in front of a deadlock.
  ///
  /// - Returns: Whether something may go on; false when nobody did anything for a second, or when there is nobody.
  func awaitOutside() -> Bool {
    guard !isDraining else { return false }
    if patience.signs != signsOfLife { patience = (signsOfLife, 40) }
    while patience.looks > 0 {
      switch laneForeignWait(25) {
      case 1: if takeForeignWork() { return true }
      case 0:
        patience.looks -= 1
        if tryBlockedAgain() { return true }
      default: return false
      }
    }
    return false
  }

  /// Lets the cores try again that wait for something which may come unseen.
  private func tryBlockedAgain() -> Bool {
    var hasSome = false
    for core in cores.indices {
      guard case .blocked = cores[core].state, let call = cores[core].call, call.mayComeUnseen else { continue }
      cores[core].state = .resumable
      cores[core].call?.waking = .look
      hasSome = true
    }
    return hasSome
  }

  // MARK: Waits in real time

  /// The current task is about to call something that waits for the world.
  func outsideBegan(_ call: String) {
    let frames = framesHere(most: 4)
    prepareLastWords(for: call)
    _ = beginHold(.blocked, call: call, file: "", line: 0, at: frames.first)
    let isKnown = findings.contains { $0.kind == .uncontrolled && !frames.isEmpty && $0.frames.first == frames.first }
    if isKnown { return }
    find(
      .uncontrolled,
      "`\(call)` waits for something outside the machine: how long is not simulated, and no replay is promised.", task: currentTask,
      frames: frames)
  }

  /// It has returned.
  ///
  /// - Parameter nanoseconds: How much virtual time that took; 0 for most calls.
  func outsideEnded(after nanoseconds: Int64) {
    answers += 1
    lastWords.outside = 0
    if nanoseconds > 0 { leave(holder, .held(until: now + nanoseconds)) }
    endHold((currentID, Int8(holder)))
  }
}
