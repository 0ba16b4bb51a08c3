import Practice

@main struct InARow {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    //: One request is out. The hotel has not heard of you yet.
    let train = try await api.call("train")
    let hotel = try await api.call("hotel")
    //: Asked at 600, though nothing above was needed to ask.
    let weather = try await api.call("weather")

    let page = [train, hotel, weather]
    mark("page complete")
    print(page.count, "answers")
  }
}
