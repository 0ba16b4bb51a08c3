extension World {
  /// Something that happens once: tasks wait for it, and go on when it is set.
  public final class Signal: Sendable {
    private let name: String
    private let room = WaitingRoom()

    init(_ name: String) { self.name = name }

    /// Lets everyone go on who waits now or later. To set it again changes nothing.
    public func set() { room.open() }

    /// Waits until the signal is set; returns at once when it is.
    ///
    /// - Throws: `CancellationError` at the instant the task is cancelled.
    nonisolated(nonsending) public func wait() async throws {
      try await room.wait(calling: nil, stubborn: false)
    }

    nonisolated(nonsending) func wait(calling call: String, stubborn: Bool) async throws {
      try await room.wait(calling: call, stubborn: stubborn)
    }

    /// Whether it was set.
    public var isSet: Bool { room.isOpen }

    /// Why those that wait here wait in vain, in words; `nil` when nobody does.
    var complaint: String? {
      guard let first = room.waiting.first else { return nil }
      guard let call = first else { return "A task waits for \"\(name)\", and that never came." }
      return "The answer to \(call) is held back until \"\(name)\", and that never came."
    }
  }
}
