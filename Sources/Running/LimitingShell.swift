import Foundation

/// A shell's command line that sets limits and then becomes the program it is given: no moment passes in which that runs without them.
///
/// The number of processes is not limited: the system counts all that the user runs, not those of one child.
enum LimitingShell {
  private static let processorTime = RLIMIT_CPU
  private static let memory = RLIMIT_DATA
  private static let fileSize = RLIMIT_FSIZE

  /// The arguments of `/bin/sh` under which it becomes `program` with `arguments`.
  static func arguments(_ limits: Limits, program: String, arguments: [String]) -> [String] {
    var commands = ["ulimit -c 0"]
    // Should we be killed ourselves, an endless loop of the child's still ends.
    let seconds = (Int(limits.deadline.components.seconds) + 2) * ProcessInfo.processInfo.activeProcessorCount
    if mayLower(processorTime, to: seconds) { commands.append("ulimit -t \(seconds)") }
    if let bytes = limits.memory, mayLower(memory, to: bytes) { commands.append("ulimit -d \(bytes / 1024)") }
    if let bytes = limits.fileSize, mayLower(fileSize, to: bytes) { commands.append("ulimit -f \(bytes / 512)") }
    return ["-c", commands.joined(separator: "; ") + "; exec \"$0\" \"$@\"", program] + arguments
  }

  /// Whether a limit is below the one in force: raising one is not allowed and would end the shell.
  private static func mayLower(_ resource: __rlimit_resource, to limit: Int) -> Bool {
    var current = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &current) == 0 else { return false }
    return UInt64(limit) <= UInt64(current.rlim_max)
  }
}
