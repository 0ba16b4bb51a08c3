//! Each of two continuations is resumed once.
import Practice

func answer() async -> Int {
  await withCheckedContinuation { continuation in
    continuation.resume(returning: 1)
  }
}

@main struct Program {
  static func main() async {
    await Task.yield()
    print(await answer())
  }
}
