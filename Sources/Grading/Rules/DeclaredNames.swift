import SwiftParser
import SwiftSyntax

/// What a source file declares for all to see.
struct DeclaredNames {
  /// In the file itself.
  private(set) var inFile: Set<String> = []
  /// In its extensions, of whatever type; `subscript` for one.
  private(set) var inExtensions: Set<String> = []

  init() {}

  init(in source: String) {
    let collector = Collector(viewMode: .sourceAccurate)
    collector.walk(Parser.parse(source: source))
    self = collector.names
  }

  mutating func add(_ others: DeclaredNames) {
    inFile.formUnion(others.inFile)
    inExtensions.formUnion(others.inExtensions)
  }

  private final class Collector: NamingVisitor {
    var names = DeclaredNames()

    override func declared(_ name: TokenSyntax, by node: some SyntaxProtocol) {
      switch DeclarationPlace(of: node) {
      case .file: names.inFile.insert(name.plainName)
      case .extending: names.inExtensions.insert(name.plainName)
      case .elsewhere: break
      }
    }
  }
}
