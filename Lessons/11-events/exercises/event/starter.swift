import Practice

/// Something that is so or is not yet so, and that tasks can wait for.
actor Event {
  /// Returns as soon as the event is set; at once if it is.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits.
  func wait() async throws {
    // Everybody passes. Who has to wait, and who tells them that it is time?
  }

  /// Makes it so: whoever waits goes on, and whoever comes from now on does not wait.
  func set() {
  }

  /// Makes it not so: whoever comes from now on waits for the next `set`.
  func clear() {
  }
}
