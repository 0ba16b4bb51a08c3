//! fails like: all-at-once
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  let requests = keys.map { key in Task { try await api.call(key) } }
  return try await withTaskCancellationHandler {
    var answers: [String] = []
    do {
      for request in requests { answers.append(try await request.value) }
    } catch {
      for request in requests { request.cancel() }
      throw error
    }
    return answers
  } onCancel: {
    for request in requests { request.cancel() }
  }
}
