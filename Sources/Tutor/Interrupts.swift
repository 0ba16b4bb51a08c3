import Dispatch
import Foundation

/// Ctrl-C while something runs, and requests to end: the first cancels it, so that what it has shown so far can be told and nothing of
/// it is left; a second Ctrl-C within a second ends the process, as anywhere else.
package enum Interrupts {
  /// A signal came while a command ran, and kept it from succeeding.
  package struct Interrupted: Error {
    package let signal: Int32
  }

  /// Runs `body` as a task that SIGINT, SIGTERM and SIGHUP cancel. Not to be nested: only one watch may change what a signal does.
  ///
  /// - Throws: ``Interrupted`` when `body` throws and a signal came; otherwise what `body` throws.
  @MainActor
  package static func cancelling<T: Sendable>(_ body: @escaping @MainActor @Sendable () async throws -> T) async throws -> T {
    let task = Task { try await body() }
    let watch = SignalWatch { task.cancel() }
    defer { watch.stop() }
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      if let signal = watch.first { throw Interrupted(signal: signal) }
      throw error
    }
  }

  /// Ends the process by a signal, so that whoever started it sees how it ended: shells stop their loops only then.
  package static func end(by signal: Int32) -> Never {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &action, nil)
    // Dispatch blocks all signals on its threads, and the main queue may have moved to one of them.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, signal)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    raise(signal)
    exit(128 + signal)
  }
}

/// Notes the signals that ask to stop, while it lives.
private final class SignalWatch: @unchecked Sendable {  // @unchecked: what changes is touched on the queue alone.
  private let queue = DispatchQueue(label: "signals")
  private var sources: [any DispatchSourceSignal] = []
  /// What each signal did before, which is to put the terminal back and end the process.
  private var before: [(signal: Int32, action: sigaction)] = []
  private var seen: Int32?
  private var last = DispatchTime(uptimeNanoseconds: 0)
  private let cancel: @Sendable () -> Void

  init(_ cancel: @escaping @Sendable () -> Void) {
    self.cancel = cancel
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var ignore = sigaction()
      ignore.__sigaction_handler.sa_handler = SIG_IGN
      var old = sigaction()
      sigaction(signal, &ignore, &old)
      before.append((signal, old))
      let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
      source.setEventHandler { [weak self] in self?.came(signal) }
      source.resume()
      sources.append(source)
    }
  }

  private func came(_ signal: Int32) {
    let now = DispatchTime.now()
    if seen != nil, now.uptimeNanoseconds - last.uptimeNanoseconds < 1_000_000_000 { Interrupts.end(by: signal) }
    seen = seen ?? signal
    last = now
    cancel()
  }

  /// The signal that came first.
  var first: Int32? { queue.sync { seen } }

  func stop() {
    for source in sources { source.cancel() }
    for (signal, var action) in before { sigaction(signal, &action, nil) }
  }
}
