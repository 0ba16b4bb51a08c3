import Practice

actor Event {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    await withCheckedContinuation { waiting.append($0) }
  }

  func set() {
    //: Whoever waits is told. That it happened is written down nowhere.
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}

@main struct Pulse {
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
