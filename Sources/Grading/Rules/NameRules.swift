import SwiftSyntax

/// The rules of every exercise about the names that an answer declares: it is compiled into one module with the checks, which see them.
final class NameRules: NamingVisitor {
  private let names: FileNames
  private let protected: ProtectedNames
  private(set) var found: [RuleBreak] = []

  init(_ names: FileNames, protected: ProtectedNames) {
    (self.names, self.protected) = (names, protected)
    super.init(viewMode: .sourceAccurate)
  }

  private func add(_ node: some SyntaxProtocol, _ message: String) { found.append(RuleBreak(node, message)) }

  /// Such as `MyTask` and `myZip`.
  private static func mine(_ name: String) -> String {
    (name.first?.isUppercase == true ? "My" : "my") + name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: Declarations

  override func declared(_ name: TokenSyntax, by node: some SyntaxProtocol) {
    switch DeclarationPlace(of: node) {
    case .file:
      if let function = node.as(FunctionDeclSyntax.self), function.isOperator { checkOperator(function) } else { check(name) }
    case .extending(let type) where isForeign(type):
      if let function = node.as(FunctionDeclSyntax.self), function.isOperator {
        checkOperator(function, of: type)
      } else if let declaration = node.as(SubscriptDeclSyntax.self) {
        check(declaration, of: type)
      } else {
        check(name, of: type)
      }
    default: break
    }
  }

  private func check(_ token: TokenSyntax) {
    let name = token.plainName
    let advice = "call yours something else, such as '\(Self.mine(name))'"
    switch protected.owner(of: name) {
    case .practice: add(token, "'\(name)' is a name that Practice uses: \(advice)")
    case .standardLibrary:
      add(token, "'\(name)' hides the standard library's, from the checks too, which then fail for no fault of yours: \(advice)")
    case .literals: add(token, "'\(name)' changes what literals are, in the checks too: \(advice)")
    case .checks: add(token, "'\(name)' is a name that the checks use for something else: \(advice)")
    case nil: break
    }
  }

  /// An operator on a type of the answer's own hides nobody else's.
  private func checkOperator(_ function: FunctionDeclSyntax, of type: TypeSyntax? = nil) {
    let name = function.name.text
    guard protected.isOperator(name), !OwnTypes.areMentioned(by: function, of: names) else { return }
    let place = type.map { " of '\($0.trimmedDescription)'" } ?? ""
    add(
      function.name,
      "this operator '\(name)'\(place) would be the checks' too, for types that are not yours: write a function with a name")
  }

  // MARK: What is for the checks to call

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.declName.baseName.plainName
    if node.base != nil, protected.isScripting(name) {
      add(
        node.declName,
        "'\(name)' sets up what an answer is checked with, which is for the checks to do: leave it out, or if it is your own, call it "
          + "something else, such as '\(Self.mine(name))'")
    }
    return .visitChildren
  }

  // MARK: Extensions

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    let written = node.extendedType.trimmedDescription
    if let type = practiceType(node.extendedType) {
      let said = written.contains(type) ? "'\(written)', which belongs" : "'\(written)', which is '\(type)' and belongs"
      add(node.extendedType, "an answer may not extend \(said) to Practice: write a function of your own")
    }
    return .visitChildren
  }

  private func practiceType(_ type: TypeSyntax) -> String? {
    names.owners(of: type).intersection(ProtectedNames.practice).min()
  }

  /// Whether it is somebody else's; one of Practice's may not be extended at all.
  private func isForeign(_ type: TypeSyntax) -> Bool { !names.isOwn(type) && practiceType(type) == nil }

  private func check(_ token: TokenSyntax, of type: TypeSyntax) {
    let name = token.plainName
    guard protected.isMember(name) else { return }
    add(
      token,
      "the checks use '\(name)' of '\(type.trimmedDescription)' as it is: call yours something else, such as '\(Self.mine(name))'")
  }

  private func check(_ declaration: SubscriptDeclSyntax, of type: TypeSyntax) {
    let isPlain = declaration.parameterClause.parameters.allSatisfy { $0.secondName == nil || $0.firstName.text == "_" }
    guard isPlain, protected.hasSubscripts else { return }
    add(
      declaration.subscriptKeyword, "the checks use the subscripts of '\(type.trimmedDescription)' as they are: give yours a label")
  }
}

extension FunctionDeclSyntax {
  fileprivate var isOperator: Bool {
    switch name.tokenKind {
    case .binaryOperator, .prefixOperator, .postfixOperator: true
    default: false
    }
  }
}

/// Looks for a type of the file's own among the parameters of an operator.
private final class OwnTypes: SyntaxVisitor {
  private let names: FileNames
  /// A generic parameter may be called like a type.
  private let generic: Set<String>
  private var isFound = false

  private init(_ names: FileNames, generic: Set<String>) {
    (self.names, self.generic) = (names, generic)
    super.init(viewMode: .sourceAccurate)
  }

  static func areMentioned(by function: FunctionDeclSyntax, of names: FileNames) -> Bool {
    let generic = function.genericParameterClause?.parameters.map(\.name.plainName) ?? []
    let finder = OwnTypes(names, generic: Set(generic))
    for parameter in function.signature.parameterClause.parameters { finder.walk(parameter.type) }
    return finder.isFound
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    if !generic.contains(node.name.plainName), names.isOwn(TypeSyntax(node)) { isFound = true }
    return .visitChildren
  }

  /// `Mine.Number` may be an alias of `Int`: that `Mine` is the file's own says nothing.
  override func visit(_ node: MemberTypeSyntax) -> SyntaxVisitorContinueKind {
    if names.isOwn(TypeSyntax(node)) { isFound = true }
    if let arguments = node.genericArgumentClause { walk(arguments) }
    return .skipChildren
  }
}
