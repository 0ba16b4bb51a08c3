import Synchronization

/// A simulated remote that is talked to over connections. What is sent is asked of its ``service``, which says how long that takes and what
/// comes back.
public final class Server: Sendable {
  private struct State {
    var attempts = 0
    /// Why connections cannot be made, by the number of the attempt; 0 for all.
    var refusals: [Int: String] = [:]
  }

  /// Who answers: give it a script, ask it for its counts.
  public let service: Service
  private let opening: Duration
  private let closing: Duration
  private let books: Books
  private let state = Mutex(State())

  /// - Parameters:
  ///   - service: Who answers.
  ///   - opening: How long it takes to connect.
  ///   - closing: How long it takes to close a connection.
  public init(_ service: Service, opening: Duration = .milliseconds(10), closing: Duration = .milliseconds(10)) {
    (self.service, self.opening, self.closing) = (service, opening, closing)
    books = Books("connections of \(service.name)", service.journal)
  }

  /// Makes a connection, which has to be closed.
  ///
  /// - Throws: ``Service/Failure`` if it was told to refuse; `CancellationError` at the instant the task is cancelled.
  nonisolated(nonsending) public func connect() async throws -> Connection {
    let (number, refusal) = state.withLock { state in
      state.attempts += 1
      return (state.attempts, state.refusals[state.attempts] ?? state.refusals[0])
    }
    let resource = Resource("connection \(number)", opening: opening, closing: closing, books)
    if let refusal { resource.failOpening(refusal) }
    try await resource.open()
    return Connection(number, resource, service)
  }

  /// Makes it refuse connections.
  ///
  /// - Parameters:
  ///   - number: Only the n-th attempt, counted from 1; `nil` means each.
  ///   - reason: What the failure says.
  public func refuse(_ number: Int? = nil, _ reason: String = "refused") { state.withLock { $0.refusals[number ?? 0] = reason } }

  /// How many connections were made and closed, and what was done to those that were not open.
  public var ledger: World.Ledger { books.current }
}

/// A connection to a ``Server``.
public final class Connection: Sendable {
  /// Connections of a server are numbered from 1, attempts that failed included.
  public let number: Int
  private let resource: Resource
  private let service: Service

  init(_ number: Int, _ resource: Resource, _ service: Service) {
    (self.number, self.resource, self.service) = (number, resource, service)
  }

  /// Sends `request` and waits for the answer.
  ///
  /// - Throws: ``Resource/NotOpen`` after it was closed, which is counted; what the server's service throws; `CancellationError` at the
  ///   instant the task is cancelled.
  nonisolated(nonsending) public func send(_ request: String) async throws -> String {
    try resource.checkOpen()
    return try await service.call(request)
  }

  /// Closes it, unless the calling task is cancelled, before or meanwhile: then it stays open, and nothing is said.
  nonisolated(nonsending) public func close() async {
    // The resource of a connection is never told to fail.
    try? await resource.close()
  }

  /// Whether it is open.
  public var isOpen: Bool { resource.isOpen }
}
