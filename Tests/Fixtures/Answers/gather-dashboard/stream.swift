import Practice

/// Changes to the page, in the order in which they arrive.
func dashboard(from api: Service) async throws -> Dashboard {
  typealias Edit = @Sendable (inout Dashboard) -> Void
  let (edits, editing) = AsyncThrowingStream.makeStream(of: Edit.self)
  let sources: [@Sendable () async throws -> Edit] = [
    {
      let name = try await api.name()
      return { $0.name = name }
    },
    {
      let unread = try await api.unread()
      return { $0.unread = unread }
    },
    {
      let weather = try await api.weather()
      return { $0.weather = weather }
    },
  ]
  let tasks = sources.map { source in
    Task {
      do { editing.yield(try await source()) } catch { editing.finish(throwing: error) }
    }
  }
  editing.onTermination = { _ in tasks.forEach { $0.cancel() } }
  var page = Dashboard(name: "", unread: 0)
  var count = 0
  for try await edit in edits {
    edit(&page)
    count += 1
    if count == sources.count {
      editing.finish()
      return page
    }
  }
  throw CancellationError()
}
