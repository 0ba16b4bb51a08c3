import Practice

/// Waiters look again every while whether it is their turn.
actor Limiter {
  private let limit: Int
  private var inside = 0
  private var line: [Int] = []
  private var last = 0

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    last += 1
    let number = last
    line.append(number)
    do {
      while line.first != number || inside == limit {
        try await Task.sleep(for: .milliseconds(10))
      }
    } catch {
      line.removeAll { $0 == number }
      throw error
    }
    line.removeFirst()
    inside += 1
    defer { inside -= 1 }
    return try await body()
  }
}
