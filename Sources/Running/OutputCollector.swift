import Foundation
import Synchronization

/// Gathers what a process writes, and stops the process when it must end. Shared by the readers of both streams and the deadline.
final class OutputCollector: Sendable {
  enum Stream { case output, error }

  /// A stretch of one stream, in the order in which they arrived.
  struct Chunk {
    let stream: Stream
    let bytes: ArraySlice<UInt8>
  }

  private struct State {
    var chunks: [Chunk] = []
    var count = 0
    var truncated = false
    var group: pid_t?
    var reason: Termination?
    /// Whether its leader is asked to end all, in place of a signal that ends the group.
    let isGentle: Bool

    func end() {
      guard let group else { return }
      if isGentle { kill(group, SIGTERM) } else { kill(-group, SIGKILL) }
    }
  }

  private let limit: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - limit: Bytes kept of both streams together.
  ///   - isGentle: Whether the process ends its group itself when it gets SIGTERM.
  init(limit: Int, isGentle: Bool = false) {
    self.limit = limit
    state = Mutex(State(isGentle: isGentle))
  }

  /// Notes the process group; ends it at once if it should have ended before it began.
  func started(_ group: pid_t) {
    state.withLock { state in
      state.group = group
      if state.reason != nil { state.end() }
    }
  }

  /// Keeps as many of `bytes` as there is room for; at the first that is too many the process is stopped.
  func append(_ stream: Stream, _ bytes: [UInt8]) {
    state.withLock { state in
      let kept = bytes.prefix(max(0, limit - state.count))
      if !kept.isEmpty { state.chunks.append(Chunk(stream: stream, bytes: kept)) }
      state.count += kept.count
      guard kept.count < bytes.count else { return }
      state.truncated = true
      Self.stop(&state, .outputLimit)
    }
  }

  /// Ends the whole group; the first reason given is the one that counts.
  func stop(_ reason: Termination) {
    state.withLock { Self.stop(&$0, reason) }
  }

  /// Kills what is left of the group once its leader has ended. The group's number cannot have been given away as long as one
  /// member lives, and when none does there is nobody to hit.
  func endGroup() {
    state.withLock { state in
      if let group = state.group { kill(-group, SIGKILL) }
      state.group = nil
    }
  }

  /// Bytes kept so far.
  var count: Int { state.withLock { $0.count } }

  /// Why we stopped the process; `nil` if we did not.
  var reason: Termination? { state.withLock { $0.reason } }

  var truncated: Bool { state.withLock { $0.truncated } }

  /// The bytes of one stream, or of both in order of arrival.
  func bytes(_ stream: Stream? = nil) -> [UInt8] {
    state.withLock { state in
      var bytes: [UInt8] = []
      for chunk in state.chunks where stream == nil || chunk.stream == stream { bytes += chunk.bytes }
      return bytes
    }
  }

  private static func stop(_ state: inout State, _ reason: Termination) {
    guard state.reason == nil else { return }
    state.reason = reason
    state.end()
  }
}
