//! fails like: newcomer-overtakes
import Practice

actor Limiter {
  private let limit: Int
  private var inside = 0
  private var line: [(id: Int, wake: CheckedContinuation<Bool, Never>)] = []
  private var ids = 0

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if inside >= limit {
      ids += 1
      let id = ids
      let isWoken = await withTaskCancellationHandler {
        await withCheckedContinuation { line.append((id, $0)) }
      } onCancel: {
        Task { await self.drop(id) }
      }
      if !isWoken { throw CancellationError() }
    }
    inside += 1
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    inside -= 1
    if let next = line.first {
      line.removeFirst()
      next.wake.resume(returning: true)
    }
    return try result.get()
  }

  private func drop(_ id: Int) {
    if let index = line.firstIndex(where: { $0.id == id }) { line.remove(at: index).wake.resume(returning: false) }
  }
}
