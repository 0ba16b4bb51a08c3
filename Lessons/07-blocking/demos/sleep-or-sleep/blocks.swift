import Foundation
import Practice

@main struct Blocks {
  static func main() async {
    await withTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask(name: "job \(number)") { usleep(200_000) }
      }
    }
    mark("all slept")
  }
}
