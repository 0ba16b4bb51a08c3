import Foundation

/// How often the system has ended a process because it ran out of memory.
enum OutOfMemory {
  /// Since the system started; 0 where it does not tell.
  ///
  /// It is the counter `oom_kill` of `/proc/vmstat`, which Linux has since 4.13.
  static var kills: Int {
    guard let text = try? String(contentsOfFile: "/proc/vmstat", encoding: .utf8) else { return 0 }
    guard let name = text.range(of: "\noom_kill ") else { return 0 }
    return Int(text[name.upperBound...].prefix { $0.isNumber }) ?? 0
  }
}
