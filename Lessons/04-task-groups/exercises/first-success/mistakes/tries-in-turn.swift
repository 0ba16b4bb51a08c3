//! caught by: F1
//! One after the other is a fallback, not a race: the slow candidate was asked first, and nobody else until it had answered.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  var lastError: any Error = NoCandidates()
  for key in keys {
    do {
      return try await api.call(key)
    } catch {
      lastError = error
    }
  }
  throw lastError
}
