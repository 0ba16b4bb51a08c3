/// Demos that ask for much, and print the most memory they had, in KiB.
enum LoadPrograms {
  /// Ten thousand tasks, all of them alive at once.
  static let tasks = program(
    """
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<10_000 {
        group.addTask { try? await Task.sleep(for: .milliseconds(10 + number % 50)) }
      }
    }
    """)

  /// A little more than a million events: each time a task gives way is recorded as two. The sleeps show that the program gets somewhere.
  static let events = program(
    """
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          for _ in 1...126 {
            for _ in 1...1_000 { await Task.yield() }
            try? await Task.sleep(for: .milliseconds(1))
          }
        }
      }
    }
    """)

  private static func program(_ body: String) -> String {
    """
    import Foundation
    import Practice

    @main struct Load {
      static func main() async throws {
        \(body)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let peak = status.split(separator: "\\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        print(peak.filter(\\.isNumber))
      }
    }
    """
  }
}
