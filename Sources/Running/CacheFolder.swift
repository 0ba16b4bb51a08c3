import Foundation

/// Where Lanes keeps what it can make again.
package enum CacheFolder {
  /// `$XDG_CACHE_HOME/lanes`; when that variable is unset, empty or relative, `~/.cache/lanes`.
  ///
  /// Source: <https://specifications.freedesktop.org/basedir-spec/latest/>
  package static func path(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return base.slash("lanes") }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return home.slash(".cache").slash("lanes")
  }
}
