import Recording
import Synchronization

extension Service {
  /// Asks for `key` and waits until its body begins to come; the chunks come as they are read.
  ///
  /// The request is in flight until the body has been read to its end, has failed, has been cancelled, or is let go of.
  ///
  /// - Returns: The scripted chunks, or else the scripted answer in one piece. They can be read once.
  /// - Throws: As ``call(_:)`` does.
  nonisolated(nonsending) public func body(of key: String) async throws -> Body {
    let visit = begin(key)
    let region = Machine.shared.beginRegion("\(name) \(key)", .call)
    defer { Machine.shared.endRegion(region) }
    var isServed = false
    do {
      isServed = try await enter(visit)
      try await wait(visit)
      if let failure = failure(of: visit) { throw failure }
      return Body(Transfer(self, visit, try visit.rule?.chunks ?? [answer(visit)], isServed: isServed))
    } catch {
      if isServed { line?.leave() }
      end(visit, World.Stretch.Ending(error))
      throw error
    }
  }

  /// A body that comes in chunks.
  public struct Body: AsyncSequence, Sendable {
    fileprivate let transfer: Transfer

    fileprivate init(_ transfer: Transfer) { self.transfer = transfer }

    /// Goes on where the last iterator stopped.
    public func makeAsyncIterator() -> Iterator { Iterator(transfer: transfer) }

    /// Reads a body, chunk by chunk.
    public struct Iterator: AsyncIteratorProtocol {
      fileprivate let transfer: Transfer

      /// - Returns: The next chunk; `nil` at the end of the body.
      /// - Throws: The scripted failure; `CancellationError` at the instant the reading task is cancelled.
      public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> String? {
        try await transfer.next()
      }
    }
  }

  /// A body on its way: it ends once.
  fileprivate final class Transfer: Sendable {
    private struct State {
      var delivered = 0
      var isOver = false
    }

    private let service: Service
    private let visit: Visit
    private let chunks: [String]
    private let isServed: Bool
    private let state = Mutex(State())

    init(_ service: Service, _ visit: Visit, _ chunks: [String], isServed: Bool) {
      (self.service, self.visit, self.chunks, self.isServed) = (service, visit, chunks, isServed)
    }

    /// Somebody let go of it before its end.
    deinit { end(.cancelled) }

    nonisolated(nonsending) func next() async throws -> String? {
      guard !state.withLock({ $0.isOver }) else { return nil }
      do {
        let pause = visit.rule?.pause ?? .zero
        if pause > .zero { try await Task.sleep(for: pause) } else { try Task.checkCancellation() }
        let delivered = state.withLock { state in
          state.delivered += 1
          return state.delivered - 1
        }
        if let failure = visit.rule?.failure, let most = visit.rule?.breaksAfter, delivered >= most { throw failure }
        if delivered < chunks.count { return chunks[delivered] }
        end(.completed)
        return nil
      } catch {
        end(World.Stretch.Ending(error))
        throw error
      }
    }

    private func end(_ ending: World.Stretch.Ending) {
      let isFirst = state.withLock { state in
        defer { state.isOver = true }
        return !state.isOver
      }
      guard isFirst else { return }
      if isServed { service.line?.leave() }
      service.end(visit, ending)
    }
  }
}
