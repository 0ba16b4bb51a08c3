import SwiftSyntax

/// Finds where code looks at the virtual time, in itself and in the file's functions that it names.
final class TimeUses: SyntaxVisitor {
  private static let times: Set<String> = ["now", "startedAt"]
  private var uses: [MemberAccessExprSyntax] = []
  private var named: [String] = []

  /// - Parameter functions: The bodies of the file's functions by name.
  static func all(in node: some SyntaxProtocol, functions: [String: [CodeBlockSyntax]]) -> [MemberAccessExprSyntax] {
    let finder = TimeUses(viewMode: .sourceAccurate)
    finder.walk(node)
    var known: Set<String> = []
    while let name = finder.named.popLast() {
      guard known.insert(name).inserted else { continue }
      for body in functions[name] ?? [] { finder.walk(body) }
    }
    return finder.uses
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.declName.baseName.text
    if node.base != nil, Self.times.contains(name) { uses.append(node) } else { named.append(name) }
    return .visitChildren
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    named.append(node.baseName.text)
    return .visitChildren
  }
}
