import Practice

/// What is open, the last on top.
private actor Stack {
  private var open: [Resource] = []

  func push(_ part: Resource) async throws {
    try await part.open()
    open.append(part)
  }

  /// Closes all, the last opened first, and says what went wrong first.
  func unwind() async -> (any Error)? {
    var first: (any Error)?
    while let part = open.popLast() {
      do {
        try await part.close()
      } catch {
        if first == nil { first = error }
      }
    }
    return first
  }
}

func withApp<T: Sendable>(_ parts: Parts, _ body: @Sendable (App) async throws -> T) async throws -> T {
  let stack = Stack()
  var value: T?
  var failure: (any Error)?
  do {
    try await stack.push(parts.database)
    try await stack.push(parts.cache)
    value = try await body(App(database: parts.database, cache: parts.cache))
  } catch {
    failure = error
  }
  let closing = await Task { await stack.unwind() }.value
  if let error = failure ?? closing { throw error }
  guard let value else { throw CancellationError() }
  return value
}
