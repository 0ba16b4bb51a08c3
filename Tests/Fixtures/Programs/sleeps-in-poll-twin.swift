//! A task waits for the clock of the machine.
import Glibc
import Practice

func rest() async {
  try? await Task.sleep(for: .milliseconds(10))
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "sleeper") { await rest() }.value
  }
}
