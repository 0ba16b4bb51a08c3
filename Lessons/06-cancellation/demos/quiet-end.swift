import Practice

@main struct QuietEnd {
  static func main() async throws {
    let (prices, source) = AsyncStream.makeStream(of: Int.self)

    let reader = Task(name: "reader") {
      var seen: [Int] = []
      for await price in prices { seen.append(price) }
      //: The stream has not ended. The loop has.
      print("all prices: \(seen)")
    }
    for price in [12, 14] {
      try await Task.sleep(for: .milliseconds(20))
      source.yield(price)
    }
    try await Task.sleep(for: .milliseconds(10))
    reader.cancel()
    await reader.value
    source.finish()
  }
}
