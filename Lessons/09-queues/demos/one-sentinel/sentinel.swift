import Practice

@main struct Sentinel {
  static func main() async throws {
    let jobs = AsyncChannel<Int?>()
    await withDiscardingTaskGroup { group in
      for number in 1...3 {
        group.addTask(name: "worker \(number)") {
          for await job in jobs {
            guard job != nil else { break }
            try? await Task.sleep(for: .milliseconds(100))
          }
          mark("stopped")
        }
      }
      for job in 1...9 { await jobs.send(job) }
      //: The end, for whoever takes it.
      await jobs.send(nil)
    }
    mark("all done")
  }
}
