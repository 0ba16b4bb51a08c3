import Practice

/// Keeps a part open until it is told that nobody uses it any more.
private struct Keeper: Sendable {
  let keeping: Task<Void, any Error>
  let user: AsyncStream<Never>.Continuation

  init(of part: Resource) async throws {
    try await part.open()
    let (use, user) = AsyncStream.makeStream(of: Never.self)
    self.user = user
    keeping = Task {
      for await _ in use {}
      try await part.close()
    }
  }

  func dismiss() async -> Result<Void, any Error> {
    user.finish()
    return await keeping.result
  }
}

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  var keepers: [Keeper] = []
  var ended: Result<T, any Error>
  do {
    for part in [parts.database, parts.cache] {
      keepers.append(try await Keeper(of: part))
    }
    ended = .success(try await body(App(database: parts.database, cache: parts.cache)))
  } catch {
    ended = .failure(error)
  }
  for keeper in keepers.reversed() {
    let closing = await keeper.dismiss()
    if case .success = ended, case .failure(let error) = closing {
      ended = .failure(error)
    }
  }
  return try ended.get()
}
