import Practice

@main struct Loose {
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
    Task(name: "newsletter") {
      _ = try await api.call("newsletter")
    }
  }
}
