import Synchronization

extension World {
  /// A list that any task may add to: what happened, in the order it happened.
  public final class Log: Sendable {
    private let list = Mutex<[String]>([])

    init() {}

    /// Adds `entry` at the end.
    public func add(_ entry: String) { list.withLock { $0.append(entry) } }

    /// All entries so far, the oldest first.
    public var entries: [String] { list.withLock { $0 } }
  }
}
