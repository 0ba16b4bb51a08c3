import Synchronization

/// A client for the web whose answers have a status and a body that comes in chunks. It asks a ``Service``, which says what comes: a request
/// that fails there is one without an answer, and a request is in flight until its body was read or let go of.
public final class WebClient: Sendable {
  /// An answer, of which the body is still to come.
  public struct Response: Sendable {
    /// Such as 200 or 404.
    public let status: Int
    /// To be read once.
    public let body: Service.Body
  }

  private let service: Service
  private let statuses = Mutex<[String: Int]>([:])

  /// - Parameter service: Who answers.
  public init(_ service: Service) { self.service = service }

  /// Asks for `path`.
  ///
  /// - Throws: As ``Service/body(of:)`` does; a status such as 404 is an answer and no error.
  nonisolated(nonsending) public func get(_ path: String) async throws -> Response {
    let body = try await service.body(of: path)
    return Response(status: statuses.withLock { $0[path] ?? 200 }, body: body)
  }

  /// Gives the answers for `path` another status than 200.
  public func script(_ path: String, status: Int) { statuses.withLock { $0[path] = status } }
}
