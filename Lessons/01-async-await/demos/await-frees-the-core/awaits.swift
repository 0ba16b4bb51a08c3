import Practice

func pictures() async throws {
  let api = Service("api", latency: .milliseconds(100))

  let shrink = Task(name: "shrink") {
    //: Computing needs the core, all the time.
    compute(.milliseconds(60))
  }
  //: The core is given back here, until the answer has come.
  _ = try await api.call("picture")
  mark("picture")
  await shrink.value
}

@main struct Awaits {
  static func main() async throws { try await pictures() }
}
