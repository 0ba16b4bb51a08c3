import Practice

@main struct Exits {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    try await publish(through: api)
    mark("publish is over")
    print("published")
    //: A command line tool: it has done its work, and ends here.
  }

  static func publish(through api: Service) async throws {
    Task(name: "newsletter") {
      defer { print("mailbox closed") }
      _ = try await api.call("newsletter")
      print("newsletter sent")
    }
  }
}
