import Practice

@main struct Deaf {
  static func main() async throws {
    let report = Task(name: "report") { await writeReport() }
    try await Task.sleep(for: .milliseconds(40))
    //: The reader has closed the window.
    report.cancel()
    await report.value
    mark("report ended")
  }
}

func writeReport() async {
  for _ in 1...10 {
    compute(.milliseconds(30))
  }
}
