import Practice

@main struct Next {
  static func main() async {
    let mirrors = Service("mirror")
    mirrors.fail("closed", "moved away", after: .milliseconds(20))
    mirrors.script("near", answer: "map from near", latency: .milliseconds(50))
    mirrors.script("far", answer: "map from far", latency: .milliseconds(500))

    do {
      let map = try await withThrowingTaskGroup(of: String.self) { group in
        for mirror in ["closed", "near", "far"] {
          group.addTask(name: mirror) { try await mirrors.call(mirror) }
        }
        //: Whoever ends first. To fail is one way to end.
        let first = try await group.next()
        group.cancelAll()
        return first
      }
      print(map ?? "no mirrors")
    } catch {
      print(error)
    }
    mark("you go on")
  }
}
