import Foundation
import Practice

func pictures() async {
  let shrink = Task(name: "shrink") {
    compute(.milliseconds(60))
  }
  //: Asleep, and still on the core: nobody else has it until 100.
  usleep(100_000)
  mark("picture")
  await shrink.value
}

@main struct Blocks {
  static func main() async { await pictures() }
}
