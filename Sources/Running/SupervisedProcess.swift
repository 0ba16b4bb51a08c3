import Foundation
import Subprocess
import SystemPackage

/// A process in a session of its own, without input, that ends by its deadline and whose output is bounded.
///
/// Its whole process group is killed when it must end, when the task that runs it is cancelled, and once its leader has ended.
struct SupervisedProcess: Sendable {
  let executable: String
  var arguments: [String] = []
  /// `nil` inherits ours.
  var environment: [String: String]?
  /// `nil` is ours.
  var directory: String?
  /// Of real time.
  var deadline: Duration
  /// Bytes kept of both streams together; the process is killed at the first one beyond.
  var outputLimit = 4 << 20
  /// The standard input of a sandbox, closed here once it is started; `nil` for any other process, which has no input. A sandbox is asked to
  /// end, which it does once it has ended what it started; others are killed with their group.
  var sandbox: FileDescriptor?

  struct Outcome: Sendable {
    /// Its number while it lived, which is also that of its group and its session.
    let process: pid_t
    let termination: Termination
    /// Both streams, in the order in which their parts arrived.
    let output: [UInt8]
    let standardOutput: [UInt8]
    let standardError: [UInt8]
    let truncated: Bool
    let wallMilliseconds: Double
  }

  private struct Ended: Sendable {
    let process: pid_t
    let status: TerminationStatus
  }

  /// - Parameter observer: Called with what was written so far each time there is more, on no particular thread.
  /// - Throws: `SubprocessError` if the process cannot be started, `CancellationError` if the task was cancelled before.
  func run(observer: (@Sendable (_ text: [UInt8], _ collector: OutputCollector) -> Void)? = nil) async throws -> Outcome {
    try Task.checkCancellation()
    let collector = OutputCollector(limit: outputLimit, isGentle: sandbox != nil)
    let start = ContinuousClock.now
    let ended = try await withThrowingTaskGroup(of: Ended?.self) { group in
      group.addTask {
        if let sandbox {
          try await launch(collector, observer, input: .fileDescriptor(sandbox, closeAfterSpawningProcess: true))
        } else {
          try await launch(collector, observer, input: .none)
        }
      }
      group.addTask {
        do { try await Task.sleep(for: deadline) } catch { return nil }
        collector.stop(.deadline)
        // What does not end then never will.
        try? await Task.sleep(for: .seconds(5))
        if !Task.isCancelled { collector.endGroup() }
        return nil
      }
      // The deadline's task ends first when the time is up, and the process only then.
      while let ended = try await group.next() {
        if let ended {
          group.cancelAll()
          return ended
        }
      }
      throw CancellationError()
    }
    collector.endGroup()
    let wall = start.duration(to: .now)
    return Outcome(
      process: ended.process, termination: termination(ended.status, stopped: collector.reason, cancelled: Task.isCancelled),
      output: collector.bytes(),
      standardOutput: collector.bytes(.output),
      standardError: collector.bytes(.error),
      truncated: collector.truncated,
      wallMilliseconds: wall / .milliseconds(1))
  }

  private func launch(
    _ collector: OutputCollector, _ observer: (@Sendable ([UInt8], OutputCollector) -> Void)?, input: some InputProtocol
  ) async throws -> Ended {
    var options = PlatformOptions()
    options.createSession = true
    // What swift-subprocess does when this task is cancelled.
    options.teardownSequence =
      sandbox != nil
      ? [.send(signal: .terminate, allowedDurationToNextStep: .seconds(5))]
      : [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let variables: Environment
    if let environment {
      variables = .custom(
        environment.reduce(into: [Environment.Key: String]()) { custom, variable in
          if let key = Environment.Key(rawValue: variable.key) { custom[key] = variable.value }
        })
    } else {
      variables = .inherit
    }
    let result = try await Subprocess.run(
      .path(FilePath(executable)), arguments: Arguments(arguments), environment: variables,
      workingDirectory: directory.map { FilePath($0) }, platformOptions: options, input: input, output: .sequence, error: .sequence
    ) { execution in
      collector.started(execution.processIdentifier.value)
      await withTaskGroup { group in
        for (stream, buffers) in [
          (OutputCollector.Stream.output, execution.standardOutput), (.error, execution.standardError),
        ] {
          group.addTask {
            // A stream that cannot be read any more has ended; how the process ended tells the rest.
            do {
              for try await buffer in buffers {
                let bytes = buffer.withUnsafeBytes { Array($0) }
                collector.append(stream, bytes)
                observer?(bytes, collector)
              }
            } catch {}
          }
        }
      }
    }
    return Ended(process: result.processIdentifier.value, status: result.terminationStatus)
  }

  private func termination(_ status: TerminationStatus, stopped: Termination?, cancelled: Bool) -> Termination {
    switch status {
    case .exited(let code): .exited(code)
    case .signaled(let code):
      // A sandbox that has not begun yet ends by the signal itself.
      if [SIGKILL, SIGTERM].contains(code), let stopped {
        stopped
      } else if [SIGKILL, SIGTERM].contains(code), cancelled {
        .interrupted
      } else {
        .signal(code)
      }
    }
  }
}
