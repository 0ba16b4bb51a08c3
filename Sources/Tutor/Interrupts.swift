import Dispatch
import Foundation

/// Ctrl-C while something runs: the first cancels it, so that what it has shown so far can be told; a second one within a second
/// ends the process, as anywhere else.
package enum Interrupts {
  /// Runs `body` as a task that SIGINT cancels.
  ///
  /// - Returns: Its value, and whether it was interrupted.
  @MainActor
  package static func cancelling<T: Sendable>(_ body: @escaping @MainActor @Sendable () async throws -> T) async throws -> (
    T, wasInterrupted: Bool
  ) {
    let task = Task { try await body() }
    let watch = InterruptWatch { task.cancel() }
    defer { watch.stop() }
    let value = try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
    return (value, watch.count > 0)
  }
}

/// Counts SIGINTs while it lives.
private final class InterruptWatch: @unchecked Sendable {  // @unchecked: `count` and `last` are touched on the queue alone.
  private let queue = DispatchQueue(label: "interrupts")
  private let source: any DispatchSourceSignal
  private var seen = 0
  private var last = DispatchTime(uptimeNanoseconds: 0)

  init(_ first: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
    source.setEventHandler { [weak self] in
      guard let self else { return }
      let now = DispatchTime.now()
      if self.seen > 0, now.uptimeNanoseconds - self.last.uptimeNanoseconds < 1_000_000_000 {
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
      }
      self.seen += 1
      self.last = now
      first()
    }
    source.resume()
  }

  var count: Int { queue.sync { seen } }

  func stop() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
