import Practice

/// How many there are of something. Some add to it, others wait until there are enough.
actor Stock {
  /// Adds `n`; whoever can be served with what is there now is served.
  func add(_ n: Int) {
  }

  /// Takes `n`, as soon as so many are there.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits; it has then taken nothing.
  func take(_ n: Int) async throws {
    // Everybody gets what they ask for. Who has to wait, and who finds out that there is enough?
  }
}
