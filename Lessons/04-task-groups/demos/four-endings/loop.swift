import Practice

@main struct Loop {
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
      //: Takes one ending at a time. The first is an error, and it leaves the body.
      for try await _ in group {}
    }
  }
}
