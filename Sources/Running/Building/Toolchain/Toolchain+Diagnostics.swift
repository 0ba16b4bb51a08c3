extension Toolchain {
  /// Pages that only list others.
  private static let indices: Set<String> = ["diagnostics", "diagnostic-groups", "upcoming-language-features"]

  private var diagnosticsFolder: String { programs.parentFolder.slash("share/doc/swift/diagnostics") }

  /// The groups of the compiler's messages that this toolchain has a text about, by their files' names, such as `sending-risks-data-race`.
  package var explainedGroups: [String] {
    Files.names(in: diagnosticsFolder).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      .filter { !Self.indices.contains($0) }.sorted()
  }

  /// The toolchain's own text about a group, in Markdown; `nil` if it has none.
  package func explanation(of group: String) -> String? {
    guard explainedGroups.contains(group), let bytes = Files.read(diagnosticsFolder.slash(group + ".md")) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
