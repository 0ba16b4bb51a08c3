import Practice

@main struct ChecksAndYields {
  static func main() async throws {
    let report = Task(name: "report") { try await writeReport() }
    try await Task.sleep(for: .milliseconds(40))
    //: The reader has closed the window.
    report.cancel()
    _ = await report.result
    mark("report ended")
  }
}

func writeReport() async throws {
  for _ in 1...10 {
    //: Whoever is ready may have the core now.
    await Task.yield()
    try Task.checkCancellation()
    compute(.milliseconds(30))
  }
}
