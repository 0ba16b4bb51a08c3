import Foundation
import TestSupport
import Testing

/// An answer of `Tests/Fixtures/Forgeries` that would rather pass than solve the exercise, with what its first lines say of its verdict.
struct Forgery: Sendable, CustomTestStringConvertible {
  let name: String
  /// A phrase of the verdict.
  let says: String
  /// The layer that catches it; `nil` for any.
  let caughtBy: String?
  private let text: String

  var testDescription: String { name }

  /// All of them, by name.
  static let all: [Forgery] = {
    let folder = fixture("Forgeries/answers")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { Forgery("\(folder)/\($0)") }
  }()

  /// Those that reach for something different when they run as an ordinary user.
  static let some = all.filter {
    [
      "exit-0", "fork-bomb", "kills-everybody", "stops-its-parent", "reads-a-key", "writes-outside", "writes-into-its-parent",
      "reads-the-environment-of-others", "connects", "forges-the-page", "traces-its-parent", "loops",
    ].contains($0.name)
  }

  private init?(_ path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    func value(_ key: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix("//! \(key):") }
        .map { $0.dropFirst(key.count + 5).trimmingCharacters(in: .whitespaces) }
    }
    guard let says = value("says") else { return nil }
    self.text = text
    self.says = says
    caughtBy = value("caught by")
    name = String(path.split(separator: "/").last?.dropLast(6) ?? "")
  }

  /// The answer's text, for a home and a port of this computer.
  func text(home: String, course: String, port: UInt16) -> String {
    text.replacing("@HOME@", with: home).replacing("@COURSE@", with: course).replacing("PORT_OF_LISTENER", with: "\(port)")
  }
}
