import ArgumentParser
import Curriculum
import Display
import Foundation
import LineEditor
import Tutor

/// The program: prepares the process, parses the command line, runs one command or the tutor, and ends with its exit status.
@main
enum Main {
  @MainActor
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    isUTF8 = Terminal.prepareLocale()
    Terminal.guardModes()
    let words = Array(CommandLine.arguments.dropFirst())
    let result = await CommandRunner(session: nil).run(words)
    if let signal = result.signal { Interrupts.end(by: signal) }
    exit(result.status)
  }

  /// What the locale says; read once, before there is a second thread.
  @MainActor static var isUTF8 = false
}
