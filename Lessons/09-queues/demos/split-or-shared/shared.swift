import Practice

@main struct Shared {
  static func main() async throws {
    let (stream, exchange) = AsyncStream.makeStream(of: Int.self)
    async let readers: Void = read(stream)
    for price in 1...10 {
      try await Task.sleep(for: .milliseconds(10))
      exchange.yield(price)
    }
    exchange.finish()
    await readers
    // What shares the prices is a task of its own, which ends now.
    try await Task.sleep(for: .milliseconds(10))
  }

  static func read(_ stream: AsyncStream<Int>) async {
    //: Every reader gets every price.
    let prices = stream.share()
    async let chart = count(prices)
    async let archive = count(prices)
    print("chart \(await chart), archive \(await archive)")
  }

  static func count(_ prices: some AsyncSequence<Int, Never> & Sendable) async -> Int {
    var count = 0
    for await _ in prices { count += 1 }
    return count
  }
}
