import Practice

@main struct Kept {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    let download = open(page: "map", from: api)
    try await Task.sleep(for: .milliseconds(100))
    //: The reader has turned the page.
    mark("the page is closed")
    download.cancel()
    try await Task.sleep(for: .milliseconds(300))
  }

  static func open(page: String, from api: Service) -> Task<Void, any Error> {
    Task(name: "download") {
      defer { mark("the download is over") }
      let picture = try await api.call(page)
      print(picture)
    }
  }
}
