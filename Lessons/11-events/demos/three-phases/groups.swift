import Practice

@main struct Groups {
  static func main() async {
    let costs = [[10, 20, 30], [20, 30, 10], [30, 10, 20]]

    for step in 0..<3 {
      //: A group does not end before its last child has.
      await withDiscardingTaskGroup { group in
        for strip in 0..<3 {
          group.addTask(name: "strip \(strip + 1)") {
            mark("step \(step + 1)")
            try? await Task.sleep(for: .milliseconds(costs[strip][step]))
          }
        }
      }
    }
  }
}
