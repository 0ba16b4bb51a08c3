import Practice

actor Limiter {
  nonisolated let limit: Int

  init(_ limit: Int) { self.limit = limit }
}
