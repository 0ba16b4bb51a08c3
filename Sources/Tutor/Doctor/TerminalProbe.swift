import Foundation

/// Looks at the terminal, at what edits lines on it, and at the character set.
struct TerminalProbe {
  private let surroundings: Doctor.Surroundings

  init(_ surroundings: Doctor.Surroundings) { self.surroundings = surroundings }

  func terminal() -> DoctorReport.Check {
    let name = "terminal"
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let line = maps.split(separator: "\n").first { $0.contains("/libedit") }
    let library = line?.split(separator: " ").last.map(String.init) ?? "libedit, linked in"
    guard isatty(0) == 1, isatty(1) == 1 else { return DoctorReport.Check(name, found: "not at one now; \(library)") }
    guard let kind = surroundings.environment["TERM"], !kind.isEmpty else {
      return DoctorReport.Check(
        name, found: "TERM is not set: neither color nor editing; \(library)", fix: "export TERM=xterm-256color")
    }
    guard isKnown(kind) else {
      return DoctorReport.Check(
        name, found: "the system does not know a terminal '\(kind)'; \(library)", fix: "export TERM=xterm-256color")
    }
    return DoctorReport.Check(name, found: "\(kind); \(library)")
  }

  func locale() -> DoctorReport.Check {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { surroundings.environment[$0] }.first { !$0.isEmpty }
    if surroundings.isUTF8 { return DoctorReport.Check("locale", found: "UTF-8, by \(named ?? "default")") }
    return DoctorReport.Check(
      "locale", found: "\(named ?? "no locale"), which is not UTF-8 or not installed: pictures are drawn in ASCII",
      fix: "export LC_ALL=C.UTF-8")
  }

  /// Whether there is an entry in one of the terminfo databases' usual places.
  private func isKnown(_ kind: String) -> Bool {
    guard let first = kind.unicodeScalars.first, !kind.contains("/") else { return false }
    let home = surroundings.environment["HOME"] ?? "/"
    let named = [surroundings.environment["TERMINFO"]].compactMap { $0 }
    let folders = named + ["\(home)/.terminfo", "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    let letters = [String(first), String(first.value, radix: 16)]
    return folders.contains { folder in letters.contains { access("\(folder)/\($0)/\(kind)", R_OK) == 0 } }
  }
}
