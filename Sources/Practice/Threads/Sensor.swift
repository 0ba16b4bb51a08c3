import Synchronization

/// A source of numbers of the time before `async`: it calls back for each, in order, on a thread of its own.
public final class Sensor: Sendable {
  private struct Listener {
    var id: Int
    var value: @Sendable (Int) -> Void
    var end: @Sendable () -> Void
  }

  private struct State {
    var listeners: [Listener] = []
    var subscribed = 0
    var unsubscribed = 0
    var hasEnded = false
  }

  private let thread: CallbackThread
  private let state = Mutex(State())

  /// - Parameter name: What the lane of its thread is called.
  public init(_ name: String = "sensor") { thread = CallbackThread(name) }

  /// Has `onValue` called for each number that is sent from now on, and `onEnd` when the sensor ends; at once, on the sensor's thread, if it
  /// has ended.
  public func subscribe(onValue: @escaping @Sendable (Int) -> Void, onEnd: @escaping @Sendable () -> Void) -> Subscription {
    let (id, hasEnded) = state.withLock { state in
      state.subscribed += 1
      if !state.hasEnded { state.listeners.append(Listener(id: state.subscribed, value: onValue, end: onEnd)) }
      return (state.subscribed, state.hasEnded)
    }
    if hasEnded { thread.schedule(after: 0, onEnd) }
    return Subscription(self, id)
  }

  /// Sends a number to those that are subscribed when its turn comes. Returns at once.
  public func send(_ value: Int) {
    thread.schedule(after: 0) { [self] in
      for listener in state.withLock({ $0.listeners }) where isListening(listener.id) { listener.value(value) }
    }
  }

  /// Tells those that are subscribed that nothing more comes. Returns at once.
  public func end() {
    thread.schedule(after: 0) { [self] in
      let listeners = state.withLock { state in
        state.hasEnded = true
        return state.listeners
      }
      for listener in listeners where isListening(listener.id) { listener.end() }
    }
  }

  /// How often somebody subscribed.
  public var subscribed: Int { state.withLock { $0.subscribed } }

  /// How often somebody unsubscribed; each subscription counts once more whenever it is cancelled again.
  public var unsubscribed: Int { state.withLock { $0.unsubscribed } }

  private func isListening(_ id: Int) -> Bool { state.withLock { $0.listeners.contains { $0.id == id } } }

  private func unsubscribe(_ id: Int) {
    state.withLock { state in
      state.unsubscribed += 1
      state.listeners.removeAll { $0.id == id }
    }
  }

  /// Somebody's interest in a sensor.
  public final class Subscription: Sendable {
    private let sensor: Sensor
    private let id: Int

    fileprivate init(_ sensor: Sensor, _ id: Int) { (self.sensor, self.id) = (sensor, id) }

    /// Ends it: no call begins from now on.
    public func cancel() { sensor.unsubscribe(id) }
  }
}
