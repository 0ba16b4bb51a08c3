import Foundation

/// The folder of the package.
package let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The folder of a fixture course.
package func fixture(_ name: String) -> String { "\(repository)/Tests/Fixtures/\(name)" }

/// The text of a file of the package.
package func repositoryText(_ path: String) throws -> String {
  try String(contentsOfFile: "\(repository)/\(path)", encoding: .utf8)
}
