//! A helper computes, which keeps a core too, and does it by working.
import Practice

func rest() {
  compute(.milliseconds(50))
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "polite") { rest() }.value
  }
}
