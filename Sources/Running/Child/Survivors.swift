import Foundation

/// Ends processes that left their group: one that makes a session of its own escapes a signal to the group, but not the environment
/// that it was started with.
enum Survivors {
  /// Kills every process started after `leader` whose environment names a file in `folder`, until there is none.
  ///
  /// Reads a file for each process that is younger than the leader; does nothing where there is no `/proc`.
  static func end(after leader: pid_t, holding folder: String) {
    let marker = Array("LANES_RECORDING=\(folder)/".utf8)
    // A process may start another while we look, but each round kills all that are there.
    for _ in 0..<8 {
      let found = processes(after: leader).filter { environment(of: $0).split(separator: 0).contains { $0.starts(with: marker) } }
      if found.isEmpty { return }
      for process in found { kill(process, SIGKILL) }
    }
  }

  /// Processes have ascending numbers until the numbers start again from below.
  private static func processes(after leader: pid_t) -> [pid_t] {
    guard let load = Files.readSmall("/proc/loadavg"), let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    let newest = pid_t(String(decoding: load, as: UTF8.self).split(whereSeparator: \.isWhitespace).last ?? "") ?? .max
    var processes: [pid_t] = []
    while let entry = readdir(folder) {
      let process = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) { atoi($0) }
      }
      guard process > 0, process != getpid() else { continue }
      if newest >= leader ? process > leader : process > leader || process <= newest { processes.append(process) }
    }
    return processes
  }

  /// Empty for a process of another user, which cannot be read. Ours is short: one that is longer has been added to.
  private static func environment(of process: pid_t) -> [UInt8] {
    Files.readSmall("/proc/\(process)/environ") ?? []
  }
}
