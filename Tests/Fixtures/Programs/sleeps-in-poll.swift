//! A task sleeps in the kernel, which keeps its core.
import Glibc
import Practice

func rest() {
  _ = poll(nil, 0, 10)  // <- blocked-core
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "poller") { rest() }.value
  }
}
