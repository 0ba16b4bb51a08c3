import Practice

@main struct TryQuestion {
  static func main() async throws {
    let api = Service("api")
    api.script("parcel", answer: "on its way")

    let watcher = Task(name: "watcher") {
      while (try? await api.call("parcel")) != "delivered" {
        //: Cancelled, this ends at once, and the loop goes round.
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    watcher.cancel()
    await watcher.value
    mark("watcher ended")
  }
}
