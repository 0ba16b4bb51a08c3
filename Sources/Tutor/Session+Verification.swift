import Curriculum
import Display
import Foundation
package import Grading

extension Session {
  /// Proves the content of lessons, as they were named on the command line, or of the whole course; says on the way how far it is.
  package func verify(_ typed: [String], options: Verifier.Options) async throws -> Verification {
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
    let verification = try await messages.showingProgress({ label.text }) {
      try await verifier.verify(course, lessons: lessons) { label.text = "proving \($0.name), \($0.done) of \($0.all) done" }
    }
    return verification.moved(from: folder, to: root)
  }
}
