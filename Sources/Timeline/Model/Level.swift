extension Timeline {
  /// A count that holds from an instant on, until the next one.
  package struct Level: Equatable, Sendable {
    /// From when on.
    package var time: Int64
    /// How many, 0 or more.
    package var count: Int
  }
}
