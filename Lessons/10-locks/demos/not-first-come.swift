import Practice

actor Desk {
  func close(for duration: Duration) { compute(duration) }

  func serve(_ caller: Int) {
    mark("\(caller)")
    compute(.milliseconds(5))
  }
}

@main struct NotFirstCome {
  static func main() async throws {
    let desk = Desk()
    var tasks = [Task(name: "inventory") { await desk.close(for: .milliseconds(50)) }]
    for caller in 1...6 {
      try await Task.sleep(for: .milliseconds(5))
      //: Three with low priority, then three with high.
      let priority: TaskPriority = caller <= 3 ? .low : .high
      tasks.append(Task(name: "\(caller)", priority: priority) { await desk.serve(caller) })
    }
    for task in tasks { await task.value }
  }
}
