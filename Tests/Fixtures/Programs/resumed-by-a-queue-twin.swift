//! A task resumes a continuation.
import Practice

@main struct Program {
  static func main() async {
    await withCheckedContinuation { continuation in
      Task.detached {
        try? await Task.sleep(for: .microseconds(50_000))
        continuation.resume()
      }
    }
  }
}
