import Recording
import Synchronization

/// Something that has to be opened before it is used, and closed afterwards. It counts all of that: see ``ledger``.
public final class Resource: Sendable {
  /// What is thrown when a resource is used that is not open.
  public struct NotOpen: Error, Equatable, CustomStringConvertible {
    /// Which resource.
    public let name: String

    /// For example "database is not open".
    public var description: String { "\(name) is not open" }
  }

  private struct State {
    var isOpen = false
    var wasOpen = false
    var openingFails: String?
    var closingFails: String?
  }

  /// What messages call it.
  public let name: String
  private let opening: Duration
  private let closing: Duration
  private let books: Books
  private let state = Mutex(State())

  /// - Parameters:
  ///   - name: What messages call it.
  ///   - opening: How long it takes to open.
  ///   - closing: How long it takes to close.
  public convenience init(_ name: String, opening: Duration = .milliseconds(10), closing: Duration = .milliseconds(10)) {
    self.init(name, opening: opening, closing: closing, Books(name, Journal()))
  }

  init(_ name: String, opening: Duration, closing: Duration, _ books: Books) {
    (self.name, self.opening, self.closing, self.books) = (name, opening, closing, books)
  }

  /// Opens it.
  ///
  /// - Throws: What it was told to fail with; `CancellationError` at the instant the task is cancelled: then it has not been opened.
  nonisolated(nonsending) public func open() async throws {
    let region = Machine.shared.beginRegion("open \(name)", .call)
    defer { Machine.shared.endRegion(region) }
    try await Task.sleep(for: opening)
    if let reason = state.withLock({ $0.openingFails }) { throw Service.Failure(service: name, key: "open", reason: reason) }
    state.withLock { ($0.isOpen, $0.wasOpen) = (true, true) }
    books.opened(name)
  }

  /// Uses it.
  ///
  /// - Parameter duration: How long that takes.
  /// - Throws: ``NotOpen`` if it is not open, which is counted; `CancellationError` at the instant the task is cancelled.
  nonisolated(nonsending) public func use(for duration: Duration = .zero) async throws {
    try checkOpen()
    try Task.checkCancellation()
    if duration > .zero { try await Task.sleep(for: duration) }
  }

  /// Closes it, unless the calling task is cancelled, before or meanwhile: then it stays as it is, and nothing is said.
  ///
  /// - Throws: What it was told to fail with: then it has been closed all the same.
  nonisolated(nonsending) public func close() async throws {
    let region = Machine.shared.beginRegion("close \(name)", .call)
    defer { Machine.shared.endRegion(region) }
    do { try await Task.sleep(for: closing) } catch { return }
    let (wasOpen, isFirst, reason) = state.withLock { state in
      defer { state.isOpen = false }
      return (state.wasOpen, state.isOpen, state.closingFails)
    }
    guard isFirst else {
      return books.misused(wasOpen ? "\(name) was closed twice." : "\(name) was closed and had never been opened.")
    }
    books.closed(name)
    if let reason { throw Service.Failure(service: name, key: "close", reason: reason) }
  }

  /// Whether it is open.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// How often it was opened and closed, and what was done to it while it was not open.
  public var ledger: World.Ledger { books.current }

  /// Makes it fail to open from now on, with a ``Service/Failure``.
  public func failOpening(_ reason: String = "unavailable") { state.withLock { $0.openingFails = reason } }

  /// Makes it report an error when it is closed from now on, a ``Service/Failure``.
  public func failClosing(_ reason: String = "unavailable") { state.withLock { $0.closingFails = reason } }

  func checkOpen() throws {
    let state = state.withLock { $0 }
    guard !state.isOpen else { return }
    books.misused(state.wasOpen ? "\(name) was used after it was closed." : "\(name) was used and had never been opened.")
    throw NotOpen(name: name)
  }
}
