import Practice

enum Trace {
  @TaskLocal static var id = "no trace"
}

@main struct Loose {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    let request = Task(name: "request") {
      try await Trace.$id.withValue("trace 7") {
        try await answer(from: api)
      }
    }
    try await Task.sleep(for: .milliseconds(10))
    mark("the client hangs up")
    request.cancel()
    _ = await request.result
    mark("the request is over")
  }

  static func answer(from api: Service) async throws {
    let task = Task(name: "search") { try await search(api) }
    try await task.value
  }

  static func search(_ api: Service) async throws {
    defer { mark("the search is over") }
    print("searching, \(Trace.id)")
    _ = try await api.call("search")
  }
}
