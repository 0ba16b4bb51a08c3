//! A wrapped call answers when all goes well and forgets to when it fails.
import Practice

struct Refused: Error {}

func fetch(_ key: String, _ completion: @escaping @Sendable (Result<String, any Error>) -> Void) {
  Task(name: "fetch \(key)") {
    await Task.yield()
    completion(key.isEmpty ? .failure(Refused()) : .success("answer to \(key)"))
  }
}

func answer(to key: String) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in  // <- never-resumed, (deadlock)
    fetch(key) { result in
      if case .success(let text) = result { continuation.resume(returning: text) }
    }
  }
}

@main struct Program {
  static func main() async {
    for key in ["a", ""] { mark((try? await answer(to: key)) ?? "refused") }
  }
}
