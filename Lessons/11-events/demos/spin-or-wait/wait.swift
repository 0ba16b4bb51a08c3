import Practice

actor Event {
  private var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isSet { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func set() {
    isSet = true
    //: Whoever makes it true is the one who knows when.
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}

@main struct Wait {
  static func main() async throws {
    let settings = Event()

    let request = Task(name: "request") {
      await settings.wait()
      mark("ready")
    }

    try await Task.sleep(for: .milliseconds(105))
    mark("set")
    await settings.set()
    await request.value
  }
}
