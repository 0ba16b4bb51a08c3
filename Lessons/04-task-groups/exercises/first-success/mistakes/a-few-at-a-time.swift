//! caught by: F5
//! You asked three and kept the rest in reserve: whoever has not been asked cannot win. A race begins with everybody.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    var waiting = keys[...]
    for key in waiting.prefix(3) {
      group.addTask { try await api.call(key) }
    }
    waiting = waiting.dropFirst(3)

    var failure: any Error = NoCandidates()
    while let result = await group.nextResult() {
      switch result {
      case .success(let answer):
        group.cancelAll()
        return answer
      case .failure(let error):
        failure = error
        if let key = waiting.popFirst() {
          group.addTask { try await api.call(key) }
        }
      }
    }
    throw failure
  }
}
