import Dispatch
import Foundation
import LineEditor

/// Runs a line reader in a loop, for tests on a pseudo-terminal: every result becomes a line that a test can wait for.
///
/// `PROBE_PROMPT` and `PROBE_RIGHT` are the prompts. `PROBE_CONTROL` names a pipe that another thread reads: `above TEXT` prints above the
/// line (`\n` in it is a newline), `interrupt` interrupts the read, `go` ends a `busy`.
@main
enum EditorProbe {
  static let proceed = DispatchSemaphore(value: 0)

  static func main() {
    let utf8 = Terminal.prepareLocale()
    Terminal.guardModes(of: 1)
    let environment = ProcessInfo.processInfo.environment
    let reader = makeLineReader(program: "probe", completer: complete)
    (reader as? LineEditor)?.header = { "the step\n" }
    listen(to: environment["PROBE_CONTROL"], remote: reader.remote)
    print(reader is LineEditor ? "editing" : "plain", utf8 ? "utf8" : "ascii")
    let prompt = Prompt(environment["PROBE_PROMPT"] ?? "\u{1B}[1m\u{1B}[34mlanes\u{1B}[0m> ")
    while true {
      fflush(nil)
      switch reader.read(prompt: prompt, right: environment["PROBE_RIGHT"].map { Prompt($0) }) {
      case .line(let line): handle(line, reader)
      case .interrupted: print("interrupted")
      case .end:
        print("end")
        return
      case .failed:
        print("failed")
        exit(3)
      }
    }
  }

  static func handle(_ line: String, _ reader: any LineReader) {
    let kept = reader.remember(line)
    switch line {
    case "busy":
      Terminal.enter([.raw, .hiddenCursor])
      print("busy now")
      fflush(nil)
      proceed.wait()
      Terminal.leave([.raw, .hiddenCursor])
      print("done")
    case "trap":
      Terminal.enter([.raw, .hiddenCursor, .alternateScreen])
      fatalError("on purpose")
    case "exit": exit(4)
    default:
      let shown = line.replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
      if line.count > 200 {
        print("got \(line.count) characters, \(line.filter { $0 == "\n" }.count) newlines")
      } else {
        print("got [\(shown)]\(kept ? "" : " private")")
      }
    }
  }

  static func complete(_ line: String, _ cursor: Int) -> Completions {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let words = [
      ("learn", "open a lesson"), ("lessons", "the course"), ("check", "grade an exercise"), ("quit", "leave"),
      ("gather/fetch-all", "an exercise with a long description that does not fit the width of a narrow terminal at all"),
      ("gather/map-bounded", "another"),
    ]
    let candidates = words.filter { $0.0.hasPrefix(word) }.map { Completions.Candidate($0.0, description: $0.1) }
    return Completions(range: (cursor - word.utf8.count)..<cursor, candidates: candidates)
  }

  static func listen(to path: String?, remote: ReaderRemote) {
    guard let path else { return }
    let control = open(path, O_RDWR)
    Thread.detachNewThread {
      let reader = PlainReader(input: control, output: control, prompts: false)
      while case .line(let line) = reader.read(prompt: "") {
        if line.hasPrefix("above ") {
          remote.printAbove(line.dropFirst(6).replacingOccurrences(of: "\\n", with: "\n"))
        } else if line == "interrupt" {
          remote.interrupt()
        } else if line == "go" {
          proceed.signal()
        }
      }
    }
  }
}
