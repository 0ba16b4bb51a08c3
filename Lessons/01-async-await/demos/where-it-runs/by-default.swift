import Practice

/// Says where the code that calls it runs, and works there for 10 ms.
func report(_ what: String, _ isolation: (any Actor)? = #isolation) {
  compute(.milliseconds(10))
  print("\(what): \(isolation === MainActor.shared ? "main actor" : "pool")")
}

nonisolated func plain() async { report("nonisolated async") }
nonisolated(nonsending) func staying() async { report("nonisolated(nonsending)") }
@concurrent func leaving() async { report("@concurrent") }

@main struct WhereItRuns {
  @MainActor static func main() async {
    await plain()
    await staying()
    await leaving()

    await Task(name: "task") { report("Task") }.value
    await Task.detached(name: "detached") { report("Task.detached") }.value
    async let child: Void = report("async let")
    await child
    await withTaskGroup { group in
      group.addTask(name: "child") { report("group child") }
    }
  }
}
