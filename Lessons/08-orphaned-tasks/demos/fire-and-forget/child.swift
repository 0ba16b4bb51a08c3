import Practice

@main struct Child {
  static func main() async throws {
    let api = Service("api")
    api.fail("newsletter", "mailbox full", after: .milliseconds(300))
    let closing = ContinuousClock.now + .milliseconds(400)

    do {
      try await publish(through: api)
      mark("publish is over")
      print("published")
    } catch {
      mark("publish is over")
      print(error)
    }
    //: The server serves others until it is closed.
    try await Task.sleep(until: closing)
  }

  static func publish(through api: Service) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask(name: "newsletter") {
        _ = try await api.call("newsletter")
      }
      try await group.next()
    }
  }
}
