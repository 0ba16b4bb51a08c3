import Practice

@main struct Gather {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(300))

    //: Opens a lane and goes on to the next line: nothing waits here.
    async let train = api.call("train")
    async let hotel = api.call("hotel")
    async let weather = api.call("weather")
    //: The only wait, and it is over when the slowest is.
    let page = try await [train, hotel, weather]

    mark("page complete")
    print(page.count, "answers")
  }
}
