import Synchronization

/// Puts what happens in a world into one order, and keeps the notes.
///
/// What takes time is kept by whoever it happens to, such as a service; the journal only numbers it. That costs a few nanoseconds.
final class Journal: Sendable {
  private struct State {
    var notes: [(moment: Moment, text: String)] = []
    var cancellation: Moment?
  }

  private let count = Atomic<Int>(0)
  private let state = Mutex(State())
  /// When the run began, on the machine's clock: 0 unless the time is real.
  let start: Int64

  init() { start = Machine.shared.isActive ? 0 : Machine.shared.time }

  /// This instant, after everything that has happened so far.
  func moment() -> Moment {
    Moment(time: Machine.shared.time - start, order: count.add(1, ordering: .relaxed).newValue)
  }

  func note(_ text: String) {
    state.withLock { state in state.notes.append((moment(), text)) }
  }

  /// The learner's task is about to be cancelled.
  func noteCancellation() {
    state.withLock { state in if state.cancellation == nil { state.cancellation = moment() } }
  }

  /// When the learner's task was cancelled; `nil` while it has not been.
  var cancellation: Moment? { state.withLock { $0.cancellation } }
  var notes: [(moment: Moment, text: String)] { state.withLock { $0.notes } }
}
