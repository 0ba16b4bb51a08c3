import Practice

@main struct Tuple {
  static func main() async throws {
    let api = Service("api")
    api.script("hotel", latency: .milliseconds(300))
    //: The train is refused at once.
    api.fail("train", "sold out")

    do {
      async let hotel = api.call("hotel")
      async let train = api.call("train")
      let trip = try await (hotel, train)
      print(trip)
    } catch {
      //: The hotel was read first, and nobody looked at the train until it had answered.
      mark("you hear of it")
      print(error)
    }
  }
}
