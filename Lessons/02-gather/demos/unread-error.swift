import Practice

@main struct UnreadError {
  static func main() async throws {
    let api = Service("api")
    api.script("order", latency: .milliseconds(100))
    api.fail("receipt", "out of paper", after: .milliseconds(50))
    api.script("audit", latency: .milliseconds(300))

    try await placeOrder(through: api)
    //: One child has failed, one was cancelled, and nothing of it arrives here.
    mark("order placed")
    print("order placed")
  }

  static func placeOrder(through api: Service) async throws {
    async let _ = api.call("receipt")
    async let _ = api.call("audit")
    _ = try await api.call("order")
  }
}
