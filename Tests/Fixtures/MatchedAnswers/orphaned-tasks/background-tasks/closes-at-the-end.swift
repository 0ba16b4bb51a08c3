//! fails like: accepts-after-shutdown
import Practice

actor BackgroundTasks {
  struct Taken: Error {}
  struct Closed: Error {}

  private struct Job {
    var name: String
    var isStopped = false
    var task: Task<Void, Never>?
    var ends: [AsyncStream<Int>.Continuation] = []
  }

  private let onFailure: @Sendable (String, any Error) -> Void
  private var jobs: [Int: Job] = [:]
  private var count = 0
  private var closed = false

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { jobs.values.filter { !$0.isStopped }.map(\.name) }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    if closed { throw Closed() }
    if running.contains(name) { throw Taken() }
    count += 1
    let key = count
    jobs[key] = Job(name: name)
    jobs[key]?.task = Task.detached {
      let result: Result<Void, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      await self.finish(key, result)
    }
  }

  private func finish(_ key: Int, _ result: Result<Void, any Error>) {
    guard let job = jobs.removeValue(forKey: key) else { return }
    if case .failure(let error) = result, !(error is CancellationError) { onFailure(job.name, error) }
    for end in job.ends {
      end.yield(key)
      end.finish()
    }
  }

  private func end(of key: Int) -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    if jobs[key] == nil { continuation.finish() } else { jobs[key]?.ends.append(continuation) }
    return stream
  }

  func stop(_ name: String) async {
    guard let key = jobs.first(where: { $0.value.name == name && !$0.value.isStopped })?.key else { return }
    jobs[key]?.isStopped = true
    jobs[key]?.task?.cancel()
    for await _ in end(of: key) {}
  }

  func shutdown(grace: Duration) async -> [String] {
    let deadline = ContinuousClock.now + grace
    let ends = jobs.keys.map { end(of: $0) }
    for job in jobs.values { job.task?.cancel() }
    await withTaskGroup(of: Bool.self) { group in
      for end in ends {
        group.addTask {
          for await _ in end {}
          return true
        }
      }
      group.addTask {
        try? await Task.sleep(until: deadline)
        return false
      }
      var left = ends.count
      while left > 0, await group.next() == true { left -= 1 }
      group.cancelAll()
    }
    closed = true
    return running
  }
}
