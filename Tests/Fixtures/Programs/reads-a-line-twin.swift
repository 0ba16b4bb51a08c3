//! A line comes from a simulated service.
import Practice

@main struct Program {
  static func main() async {
    let line = await Task(name: "reader") { try? await Service("console").call("line") }.value
    print(line ?? "nothing")
  }
}
