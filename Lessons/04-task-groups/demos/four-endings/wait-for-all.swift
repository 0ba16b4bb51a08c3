import Practice

@main struct WaitForAll {
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
    try await withThrowingTaskGroup(of: Void.self) { group in
      for disk in ["attic", "cellar"] {
        group.addTask(name: disk) { _ = try await disks.call(disk) }
      }
      //: First all of them end, then the first error is thrown.
      try await group.waitForAll()
    }
  }
}
