import Practice

/// A connection that is opened when it is first needed.
actor Database {
  private let open: @Sendable () async throws -> Int
  /// Under way, or done: a task keeps its value, and hands it to whoever asks. `nil` as long as nobody has asked, and after a failure.
  private var opening: Task<Int, any Error>?

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  /// The number of the connection.
  ///
  /// - Throws: What `open` throws. The next call tries again.
  func connection() async throws -> Int {
    let opening = self.opening ?? begin()
    // A task of its own: a caller that is cancelled here leaves the opening alone.
    return try await opening.value
  }

  /// No await in here: between looking whether there is an opening and storing one, nobody gets in.
  private func begin() -> Task<Int, any Error> {
    let opening = Task {
      do {
        return try await open()
      } catch {
        // Forgotten before anybody hears of the failure. Who asks again then finds nothing, and opens.
        self.opening = nil
        throw error
      }
    }
    self.opening = opening
    return opening
  }
}
