//! A checked continuation is resumed a second time.
import Practice

func answer() async -> Int {
  await withCheckedContinuation { continuation in
    continuation.resume(returning: 1)
    continuation.resume(returning: 2)  // <- resumed-twice
  }
}

@main struct Program {
  static func main() async {
    await Task.yield()
    print(await answer())
  }
}
