import Practice

@main struct WaitsInARow {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(100))
    for number in 1...8 {
      _ = try await api.call("items/\(number)")
    }
  }
}
