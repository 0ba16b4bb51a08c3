package import Curriculum
import Foundation

/// Where the course is.
package enum CourseFolder {
  /// The course's outline, for completing names; `nil` when there is none.
  package static func outline(environment: [String: String]) -> Outline? {
    guard let folder = try? find(nil, environment: environment) else { return nil }
    return try? Outline.load(at: folder)
  }

  /// `--lessons`, else `$LANES_LESSONS`, else the `Lessons/` of the checkout or the installation that the executable belongs to.
  package static func find(_ option: String?, environment: [String: String]) throws(LanesError) -> String {
    if let option { return option }
    if let named = environment["LANES_LESSONS"], !named.isEmpty { return named }
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      for place in ["Lessons", "share/lanes/Lessons"] {
        let candidate = folder.appendingPathComponent(place).path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), isFolder.boolValue { return candidate }
      }
      folder.deleteLastPathComponent()
    }
    throw LanesError(
      code: .noCourse, message: "there is no 'Lessons' folder above \"\(executable.path)\"",
      fix: "name one with --lessons DIR, or set LANES_LESSONS")
  }
}
