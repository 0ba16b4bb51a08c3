import Synchronization

/// An API of the time before `async`: it calls back with the answer, on a thread of its own.
///
/// It asks a ``Service``, which says how long that takes, what comes back and what was asked; its gates and signals hold nothing back here.
/// An answer that takes no time at all comes on the caller's thread, before ``start(_:done:)`` returns.
public final class LegacyClient: Sendable {
  private let service: Service
  private let thread: CallbackThread

  /// - Parameter service: Who is asked.
  public init(_ service: Service) {
    self.service = service
    thread = CallbackThread(service.name)
  }

  /// Asks for `key`.
  ///
  /// - Parameter done: Called exactly once, also after ``Request/cancel()``.
  @discardableResult
  public func start(_ key: String, done: @escaping @Sendable (Result<String, any Error>) -> Void) -> Request {
    let visit = service.begin(key)
    let latency = service.latency(of: visit)
    let request = Request(thread)
    let answer: @Sendable () -> Void = { [service] in
      let result = Result { () throws -> String in
        if request.isCancelled { throw CancellationError() }
        return try service.answer(visit)
      }
      request.answer()
      switch result {
      case .success: service.end(visit, .completed)
      case .failure(let error): service.end(visit, World.Stretch.Ending(error))
      }
      done(result)
    }
    if latency > 0 { request.wait(for: thread.schedule(after: latency, answer)) } else { answer() }
    return request
  }

  /// A request on its way.
  public final class Request: Sendable {
    private struct State {
      var call: Int?
      var isCancelled = false
      var isAnswered = false
    }

    private let thread: CallbackThread
    private let state = Mutex(State())

    fileprivate init(_ thread: CallbackThread) { self.thread = thread }

    /// Asks it to end: `done` is then called soon, with `CancellationError`, and never inside this call. After the answer it does nothing.
    public func cancel() {
      let call: Int? = state.withLock { state in
        if !state.isAnswered { state.isCancelled = true }
        return state.isAnswered ? nil : state.call
      }
      if let call { thread.hurry(call) }
    }

    fileprivate var isCancelled: Bool { state.withLock { $0.isCancelled } }

    fileprivate func wait(for call: Int) { state.withLock { $0.call = call } }

    fileprivate func answer() { state.withLock { $0.isAnswered = true } }
  }
}
