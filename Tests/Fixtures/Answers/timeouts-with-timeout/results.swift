import Practice

private enum Outcome<T: Sendable>: Sendable {
  case ended(Result<T, any Error>)
  case late
  case disturbed
}

/// Children that never throw, and say what became of them.
func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  try await withTaskGroup(of: Outcome<T>.self) { group in
    group.addTask {
      do { return .ended(.success(try await work())) } catch { return .ended(.failure(error)) }
    }
    group.addTask {
      do { try await Task.sleep(for: limit) } catch { return .disturbed }
      return .late
    }
    var result = Result<T, any Error>.failure(CancellationError())
    for await outcome in group {
      switch outcome {
      case .disturbed: continue
      case .ended(let ended): result = ended
      case .late: result = .failure(TimedOut())
      }
      group.cancelAll()
      break
    }
    return result
  }.get()
}
