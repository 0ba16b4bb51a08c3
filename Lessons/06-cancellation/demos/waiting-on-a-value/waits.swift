import Practice

@main struct Waits {
  static func main() async throws {
    let upload = Task(name: "upload") {
      try await Task.sleep(for: .milliseconds(200))
    }
    let waiter = Task(name: "waiter") {
      try await upload.value
    }
    try await Task.sleep(for: .milliseconds(10))
    //: The waiter is told, not the upload.
    waiter.cancel()
    _ = await waiter.result
    mark("waiter ended")
  }
}
