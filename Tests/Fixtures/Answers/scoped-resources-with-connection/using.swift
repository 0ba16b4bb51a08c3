import Practice

/// Acquires, lends and releases anything.
private struct Scope<Thing: Sendable> {
  var acquire: @Sendable () async throws -> Thing
  var release: @Sendable (Thing) async -> Void

  func run<T: Sendable>(_ body: @Sendable (Thing) async throws -> T) async throws -> T {
    let thing = try await acquire()
    let ended = await attempt { try await body(thing) }
    let release = release
    let releasing = Task { await release(thing) }
    await releasing.value
    switch ended {
    case .success(let value): return value
    case .failure(let error): throw error
    }
  }

  private func attempt<T>(_ body: () async throws -> T) async -> Result<T, any Error> {
    do {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}

func withConnection<T: Sendable>(
  to server: Server, _ body: @Sendable (Connection) async throws -> T
) async throws -> T {
  let scope = Scope<Connection>(
    acquire: { try await server.connect() },
    release: { await $0.close() })
  return try await scope.run(body)
}
