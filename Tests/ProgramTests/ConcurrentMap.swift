import TestSupport

extension Range<Int> {
  /// What `body` makes of each number, in order; as many at a time as programs may run at once.
  func concurrentMap<T: Sendable>(_ body: @escaping @Sendable (Int) async throws -> T) async throws -> [T] {
    try await withThrowingTaskGroup(of: (Int, T).self) { group in
      for number in self { group.addTask { (number, try await Turnstile.shared.pass { try await body(number) }) } }
      let made = try await group.reduce(into: [Int: T]()) { $0[$1.0] = $1.1 }
      return compactMap { made[$0] }
    }
  }
}
