import Practice

actor Event {
  private(set) var isSet = false

  func set() { isSet = true }
}

@main struct Poll {
  static func main() async throws {
    let settings = Event()

    let request = Task(name: "request") {
      //: Looks at 0, 10, 20 and so on, and sees nothing in between.
      while await !settings.isSet { try await Task.sleep(for: .milliseconds(10)) }
      mark("ready")
    }

    try await Task.sleep(for: .milliseconds(105))
    mark("set")
    await settings.set()
    try await request.value
  }
}
