extension World {
  /// Opens once a number of tasks have arrived, and stays open: the way to say "at the same time" without a clock.
  public final class Gate: Sendable {
    private let count: Int
    private let what: String
    private let room = WaitingRoom()

    init(_ count: Int, _ what: String) {
      self.count = count
      self.what = what
      if count <= 0 { room.open() }
    }

    /// Waits until enough tasks have arrived, this one included; returns at once when the gate is open.
    ///
    /// - Throws: `CancellationError` at the instant the task is cancelled; it then counts as not arrived.
    nonisolated(nonsending) public func arrive() async throws {
      try await room.wait(openingAt: count, calling: nil, stubborn: false)
    }

    nonisolated(nonsending) func arrive(calling call: String, stubborn: Bool) async throws {
      try await room.wait(openingAt: count, calling: call, stubborn: stubborn)
    }

    /// Whether enough tasks have arrived.
    public var isOpen: Bool { room.isOpen }

    /// How many tasks have arrived so far.
    public var arrived: Int { room.arrived }

    /// Why those that wait here wait in vain, in words; `nil` when nobody does.
    var complaint: String? {
      let waiting = room.waiting
      guard !waiting.isEmpty else { return nil }
      let opens = waiting.contains { $0 != nil } ? "The service answers once" : "The gate opens once"
      let most = room.mostWaiting
      return "\(opens) \(count) \(what) are inside; only \(most) ever \(most == 1 ? "was" : "were")."
    }
  }
}
