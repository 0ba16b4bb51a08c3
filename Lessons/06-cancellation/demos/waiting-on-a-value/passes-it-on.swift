import Practice

@main struct PassesItOn {
  static func main() async throws {
    let upload = Task(name: "upload") {
      try await Task.sleep(for: .milliseconds(200))
    }
    let waiter = Task(name: "waiter") {
      try await withTaskCancellationHandler {
        try await upload.value
      } onCancel: {
        upload.cancel()
      }
    }
    try await Task.sleep(for: .milliseconds(10))
    waiter.cancel()
    _ = await waiter.result
    mark("waiter ended")
  }
}
