import Recording

/// An API of the time before `async`: reading blocks the calling thread until the answer is there.
///
/// It asks a ``Service``, which says how long that takes, what comes back and what was asked; its gates and signals hold nothing back here.
public final class LegacyStore: Sendable {
  private let service: Service

  /// - Parameter service: Who is asked.
  public init(_ service: Service) { self.service = service }

  /// Asks for `id`, and blocks.
  ///
  /// - Returns: What the service answers to the key "`id`".
  /// - Throws: The scripted failure.
  public func read(_ id: Int) throws -> String {
    let visit = service.begin("\(id)")
    Machine.shared.block(service.latency(of: visit), call: "LegacyStore.read")
    do {
      let answer = try service.answer(visit)
      service.end(visit, .completed)
      return answer
    } catch {
      service.end(visit, World.Stretch.Ending(error))
      throw error
    }
  }
}
