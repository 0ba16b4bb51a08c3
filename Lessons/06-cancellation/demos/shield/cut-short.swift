import Practice

@main struct CutShort {
  static func main() async throws {
    let job = Task(name: "job") {
      do {
        try await Task.sleep(for: .milliseconds(100))
      } catch {
        //: This task is cancelled, and so is all that it awaits.
        await unlock()
        mark("cleaned up")
        throw error
      }
    }
    try await Task.sleep(for: .milliseconds(30))
    job.cancel()
    _ = await job.result
  }
}

func unlock() async {
  do {
    try await Task.sleep(for: .milliseconds(50))
    print("unlocked")
  } catch {
    print("still locked")
  }
}
