//! A wrapped call hands on its answer and its error.
import Practice

struct Refused: Error {}

func fetch(_ key: String, _ completion: @escaping @Sendable (Result<String, any Error>) -> Void) {
  Task(name: "fetch \(key)") {
    await Task.yield()
    completion(key.isEmpty ? .failure(Refused()) : .success("answer to \(key)"))
  }
}

func answer(to key: String) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    fetch(key) { result in
      continuation.resume(with: result)
    }
  }
}

@main struct Program {
  static func main() async {
    for key in ["a", ""] { mark((try? await answer(to: key)) ?? "refused") }
  }
}
