import Synchronization

/// A simulated file that is written piece by piece, without blocking anybody.
public final class AsyncFile: Sendable {
  private struct State {
    var chunks: [String] = []
    var exists = false
  }

  private let resource: Resource
  private let writing: Duration
  private let state = Mutex(State())

  /// - Parameters:
  ///   - name: What messages call it.
  ///   - writing: How long it takes to write a piece.
  public convenience init(_ name: String, writing: Duration = .milliseconds(5)) {
    self.init(Resource(name, opening: .milliseconds(1), closing: .milliseconds(1)), writing)
  }

  init(_ resource: Resource, _ writing: Duration) { (self.resource, self.writing) = (resource, writing) }

  /// Opens it, empty.
  ///
  /// - Throws: As ``Resource/open()`` does.
  nonisolated(nonsending) public func open() async throws {
    try await resource.open()
    state.withLock { ($0.chunks, $0.exists) = ([], true) }
  }

  /// Writes a piece behind the others.
  ///
  /// - Throws: ``Resource/NotOpen``; `CancellationError` at the instant the task is cancelled: then the piece has not been written.
  nonisolated(nonsending) public func write(_ chunk: String) async throws {
    try await resource.use(for: writing)
    state.withLock { $0.chunks.append(chunk) }
  }

  /// Closes it, unless the calling task is cancelled, as ``Resource/close()`` does.
  nonisolated(nonsending) public func close() async throws { try await resource.close() }

  /// Removes it, unless the calling task is cancelled: then it stays, and nothing is said.
  nonisolated(nonsending) public func remove() async {
    do { try await Task.sleep(for: .milliseconds(1)) } catch { return }
    state.withLock { ($0.chunks, $0.exists) = ([], false) }
  }

  /// The pieces written, in order; none if it does not exist.
  public var chunks: [String] { state.withLock { $0.chunks } }

  /// Whether it was opened and not removed since.
  public var exists: Bool { state.withLock { $0.exists } }

  /// How often it was opened and closed, and what was done to it while it was not open.
  public var ledger: World.Ledger { resource.ledger }
}
