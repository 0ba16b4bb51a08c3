//! A line is read from standard input, which blocks for as long as nobody types.
import Practice

@main struct Program {
  static func main() async {
    let line = await Task(name: "reader") { readLine() }.value  // <- uncontrolled, (blocked-core)
    print(line ?? "nothing")
  }
}
