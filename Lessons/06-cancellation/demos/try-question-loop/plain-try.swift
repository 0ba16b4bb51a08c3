import Practice

@main struct PlainTry {
  static func main() async throws {
    let api = Service("api")
    api.script("parcel", answer: "on its way")

    let watcher = Task(name: "watcher") {
      while try await api.call("parcel") != "delivered" {
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    watcher.cancel()
    _ = await watcher.result
    mark("watcher ended")
  }
}
