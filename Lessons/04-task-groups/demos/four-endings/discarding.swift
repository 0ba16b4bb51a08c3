import Practice

@main struct Discarding {
  static func main() async {
    let disks = Service("disk")
    disks.script("attic", latency: .milliseconds(300))
    disks.fail("cellar", "no space left", after: .milliseconds(100))

    do {
      try await backUp(to: disks)
      print("backup complete")
    } catch {
      print(error)
    }
    mark("you go on")
  }

  static func backUp(to disks: Service) async throws {
    //: No result type: there is nothing to ask for, so an error needs no asking.
    try await withThrowingDiscardingTaskGroup { group in
      for disk in ["attic", "cellar"] {
        group.addTask(name: disk) { _ = try await disks.call(disk) }
      }
    }
  }
}
