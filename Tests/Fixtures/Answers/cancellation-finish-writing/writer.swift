import Practice

private actor Writer {
  private let store: Store
  private var writing: Task<Void, any Error>?

  init(_ store: Store) { self.store = store }

  func begin(_ doc: Document) {
    guard writing == nil else { return }
    writing = Task { [store] in try await store.commit(doc) }
  }

  func finish() async -> Result<Void, any Error> {
    guard let writing else { return .success(()) }
    self.writing = nil
    return await writing.result
  }
}

func save(_ doc: Document, to store: Store) async throws {
  let writer = Writer(store)
  try await store.prepare(doc)
  if Task.isCancelled { throw CancellationError() }
  await writer.begin(doc)
  try await writer.finish().get()
}
