import Recording

/// Cores that are kept, passed on and given back.
extension Machine {
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

  /// Called by a core that is kept, or by a thread outside the cores. No core is free, so no job can start, whatever is due: only a busy core can go on.
  func waitForBusyCore(_ core: Int) {
    while !isOver {
      let others = resumableCores
      if !others.isEmpty { return pass(from: core, to: others[chooser.choose(among: others.count)]) }
      if let due = alarms.nextDue, due <= nextWake ?? .max {
        fireNext()
      } else if let wake = nextWake {
        move(to: wake)
      } else if !awaitOutside() {
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
  func handBack(from core: Int) {
    if case .blocked = cores[0].state { laneCoreAbandon() }
    pass(from: core, to: 0)
  }

  private func isAloneUntil(_ time: Int64) -> Bool {
    ready.isEmpty && inbox.isEmpty && resumableCores.isEmpty && alarms.nextDue ?? .max > time && nextWake == time
  }

  func pass(from core: Int, to next: Int) {
    guard next != core else { return }
    let started = startedCores.contains(next)
    startedCores.insert(next)
    holder = next
    laneCorePass(Int32(next), started)
    holder = core
  }

  var resumableCores: [Int] {
    guard keptCores > 0 else { return [] }
    return cores.indices.filter {
      switch cores[$0].state {
      case .resumable: true
      case .held(let until): until <= now
      default: false
      }
    }
  }

  var nextWake: Int64? {
    guard keptCores > 0 else { return nil }
    var earliest: Int64?
    for core in cores { if case .held(let until) = core.state { earliest = min(earliest ?? .max, until) } }
    return earliest
  }
}
