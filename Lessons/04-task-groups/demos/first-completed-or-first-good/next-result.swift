import Practice

@main struct NextResult {
  static func main() async {
    let mirrors = Service("mirror")
    mirrors.fail("closed", "moved away", after: .milliseconds(20))
    mirrors.script("near", answer: "map from near", latency: .milliseconds(50))
    mirrors.script("far", answer: "map from far", latency: .milliseconds(500))

    let map = await withThrowingTaskGroup(of: String.self, returning: String?.self) { group in
      for mirror in ["closed", "near", "far"] {
        group.addTask(name: mirror) { try await mirrors.call(mirror) }
      }
      //: An ending comes as a value here, whether it is an answer or a failure.
      while let ending = await group.nextResult() {
        guard case .success(let map) = ending else { continue }
        group.cancelAll()
        return map
      }
      return nil
    }
    print(map ?? "no mirror has it")
    mark("you go on")
  }
}
