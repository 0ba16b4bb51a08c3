import Practice

// Tasks without a parent, and a function that does for them by hand what a parent does.
func importAll(_ files: [String], to api: Service) async throws {
  let (ends, report) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
  let uploads = files.map { file in
    Task {
      do {
        _ = try await api.call(file)
        report.yield(.success(()))
      } catch {
        report.yield(.failure(error))
      }
    }
  }
  let stop: @Sendable () -> Void = {
    for upload in uploads { upload.cancel() }
  }
  let collector = Task {
    var failure: (any Error)?
    var left = files.count
    var news = ends.makeAsyncIterator()
    while left > 0, let end = await news.next() {
      left -= 1
      guard failure == nil, case .failure(let error) = end else { continue }
      failure = error
      stop()
    }
    for upload in uploads { await upload.value }
    if let failure { throw failure }
  }
  try await withTaskCancellationHandler {
    try await collector.value
  } onCancel: {
    stop()
  }
}
