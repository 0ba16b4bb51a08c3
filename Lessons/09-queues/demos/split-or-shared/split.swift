import Practice

@main struct Split {
  static func main() async throws {
    let (stream, exchange) = AsyncStream.makeStream(of: Int.self)
    async let readers: Void = read(stream)
    for price in 1...10 {
      try await Task.sleep(for: .milliseconds(10))
      exchange.yield(price)
    }
    exchange.finish()
    await readers
  }

  static func read(_ prices: AsyncStream<Int>) async {
    async let chart = count(prices)
    async let archive = count(prices)
    print("chart \(await chart), archive \(await archive)")
  }

  static func count(_ prices: AsyncStream<Int>) async -> Int {
    var count = 0
    for await _ in prices { count += 1 }
    return count
  }
}
