import Practice

/// Holds everybody until all are there. The next round begins when one is complete.
actor Barrier {
  /// - Parameter parties: How many make a round; 1 or more.
  init(parties: Int) {
  }

  /// Returns once `parties` tasks have arrived in this round, this one included.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits; it then counts as not arrived.
  func arrive() async throws {
    // Nobody is held. How many are there, and who tells the others when the last one comes?
  }
}
