import Practice

actor Event {
  private(set) var isSet = false

  func set() { isSet = true }
}

@main struct Spin {
  static func main() async throws {
    let settings = Event()

    let request = Task(name: "request") {
      //: Ready again as soon as it has stepped aside, so there is always something to run.
      while await !settings.isSet { await Task.yield() }
      mark("ready")
    }

    try await Task.sleep(for: .milliseconds(105))
    mark("set")
    await settings.set()
    try await request.value
  }
}
