import Foundation

/// Where the XDG Base Directory Specification (0.8) puts a program's files.
package struct BaseDirectories: Equatable, Sendable {
  /// For what survives a restart but is not worth a backup, such as history.
  package let state: String
  /// For what can be made again.
  package let cache: String
  /// Those of this process's user.
  package static var own: BaseDirectories { BaseDirectories(environment: ProcessInfo.processInfo.environment) }

  /// Reads `XDG_STATE_HOME`, `XDG_CACHE_HOME` and `HOME`; a value that is empty or not absolute counts as unset.
  ///
  /// - Parameter environment: The process's environment.
  package init(environment: [String: String]) {
    func absolute(_ name: String) -> String? {
      guard let value = environment[name], value.hasPrefix("/") else { return nil }
      return value.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value
    }
    let home = absolute("HOME") ?? NSHomeDirectory()
    state = (absolute("XDG_STATE_HOME") ?? "\(home)/.local/state") + "/lanes"
    cache = (absolute("XDG_CACHE_HOME") ?? "\(home)/.cache") + "/lanes"
  }
}
