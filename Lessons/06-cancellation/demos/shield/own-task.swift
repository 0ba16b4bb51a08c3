import Practice

@main struct OwnTask {
  static func main() async throws {
    let job = Task(name: "job") {
      do {
        try await Task.sleep(for: .milliseconds(100))
      } catch {
        //: A new task is not cancelled. `.value` waits until it is through.
        await Task(name: "clean-up") { await unlock() }.value
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
