extension World {
  /// Something that has to be opened and closed. What happens to it is among the ``events``.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - opening: How long it takes to open.
  ///   - closing: How long it takes to close.
  public func resource(
    _ name: String, opening: Duration = .milliseconds(10), closing: Duration = .milliseconds(10)
  ) -> Resource {
    Resource(name, opening: opening, closing: closing, Books(name, journal))
  }

  /// A file that does not exist yet. What happens to it is among the ``events``.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - writing: How long it takes to write a piece.
  public func file(_ name: String, writing: Duration = .milliseconds(5)) -> AsyncFile {
    AsyncFile(resource(name, opening: .milliseconds(1), closing: .milliseconds(1)), writing)
  }
}
