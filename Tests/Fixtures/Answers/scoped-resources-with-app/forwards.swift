import Practice

/// All of it in a task that is never cancelled; what may stop is told by hand.
func withApp<T: Sendable>(
  _ parts: Parts, _ body: @escaping @Sendable (App) async throws -> T
) async throws -> T {
  try await stoppable { try await parts.database.open() }
  return try await closing(parts.database) {
    try await stoppable { try await parts.cache.open() }
    return try await closing(parts.cache) {
      try await stoppable { try await body(App(database: parts.database, cache: parts.cache)) }
    }
  }
}

/// Runs `work` in a task of its own, which is cancelled with the caller.
private func stoppable<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
  let task = Task { try await work() }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    task.cancel()
  }
}

/// Runs `work`, then closes `part` in a task of its own, which is not.
private func closing<T: Sendable>(_ part: Resource, _ work: @Sendable () async throws -> T) async throws -> T {
  do {
    let value = try await work()
    let close = Task { try await part.close() }
    let closed = await close.result
    try closed.get()
    return value
  } catch {
    guard part.isOpen else { throw error }
    let close = Task { try await part.close() }
    _ = await close.result
    throw error
  }
}
