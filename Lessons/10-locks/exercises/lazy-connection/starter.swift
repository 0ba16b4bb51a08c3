import Practice

/// A connection that is opened when it is first needed.
actor Database {
  private let open: @Sendable () async throws -> Int

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  /// The number of the connection.
  ///
  /// - Throws: What `open` throws. The next call tries again.
  func connection() async throws -> Int {
    // Is it open? Is somebody opening it? And what do you remember before you first wait?
    0
  }
}
