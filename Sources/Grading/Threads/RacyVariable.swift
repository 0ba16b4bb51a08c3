import SwiftParser
import SwiftSyntax

/// Which variable of a source file it must be that two of its lines race for.
enum RacyVariable {
  /// - Returns: The one variable declared in `source` that all of `lines` name; `nil` if there is none, or more than one.
  static func name(in source: String, lines: Set<Int>) -> String? {
    guard !lines.isEmpty else { return nil }
    let tree = Parser.parse(source: source)
    let finder = Finder(SourceLocationConverter(fileName: "", tree: tree))
    finder.walk(tree)
    let common = lines.map { finder.used[$0] ?? [] }.reduce(finder.declared) { $0.intersection($1) }
    return common.count == 1 ? common.first : nil
  }

  private final class Finder: SyntaxVisitor {
    private let converter: SourceLocationConverter
    private(set) var declared: Set<String> = []
    private(set) var used: [Int: Set<String>] = [:]

    init(_ converter: SourceLocationConverter) {
      self.converter = converter
      super.init(viewMode: .sourceAccurate)
    }

    override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
      if node.bindingSpecifier.tokenKind == .keyword(.var) {
        for binding in node.bindings {
          if let name = binding.pattern.as(IdentifierPatternSyntax.self) { declared.insert(name.identifier.text) }
        }
      }
      return .visitChildren
    }

    override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
      let line = converter.location(for: node.positionAfterSkippingLeadingTrivia).line
      used[line, default: []].insert(node.baseName.text)
      return .visitChildren
    }
  }
}
