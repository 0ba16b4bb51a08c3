import Practice

@main struct Dropped {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    open(page: "map", from: api)
    try await Task.sleep(for: .milliseconds(100))
    //: The reader has turned the page. There is nothing here to cancel.
    mark("the page is closed")
    try await Task.sleep(for: .milliseconds(300))
  }

  static func open(page: String, from api: Service) {
    //: The handle is dropped in the statement that makes it.
    Task(name: "download") {
      defer { mark("the download is over") }
      let picture = try await api.call(page)
      print(picture)
    }
  }
}
