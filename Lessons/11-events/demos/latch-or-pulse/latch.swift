import Practice

actor Event {
  private var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    //: Asked and written down in one turn of the actor: `set` cannot come in between.
    if isSet { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func set() {
    isSet = true
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}

@main struct Latch {
  static func main() async throws {
    let settings = Event()

    let early = Task(name: "early") {
      await settings.wait()
      mark("ready")
    }
    let late = Task(name: "late") {
      try await Task.sleep(for: .milliseconds(30))
      await settings.wait()
      mark("ready")
    }

    try await Task.sleep(for: .milliseconds(20))
    mark("set")
    await settings.set()
    await early.value
    try await late.value
  }
}
