import Curriculum
import Display
import Foundation
package import Grading

extension Session {
  /// Proves the content of lessons, as they were named on the command line, or of the whole course; says on the way how far it is.
  ///
  /// - Parameter refreshes: Whether blocks that show something else on a code host are written afresh, and not complained about.
  package func verify(_ typed: [String], options: Verifier.Options, refreshes: Bool = false) async throws -> Verification {
    let lessons = try typed.map { name throws(LanesError) in
      // Completion in a shell types the path of the folder.
      let word = name.split(separator: "/").last.map(String.init) ?? name
      return try names.find(.lesson, word, command: "verify")
    }
    let root = outline.root
    let whole = URL(filePath: root).standardizedFileURL.path
    let folder = whole.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
    let course = try Course.load(at: folder)
    let verifier = Verifier(builder: try await builder(), options: options)
    let label = ProgressLabel("reading the course")
    var verification = try await messages.showingProgress({ label.text }) {
      try await verifier.verify(course, lessons: lessons) { label.text = "proving \($0.name), \($0.done) of \($0.all) done" }
    }
    if refreshes {
      verification.refreshed = try PageRefresh.write(verification.outdated.map(\.copy))
    } else {
      verification = verification.complained()
    }
    return verification.moved(from: folder, to: root)
  }
}
