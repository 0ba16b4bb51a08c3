import SwiftSyntax

/// The text of a function's or initializer's declaration without its body, in one line.
struct SignatureText {
  /// As a learner would write it.
  let whole: String
  /// Without the names that parameters have inside: equal for declarations that are called in the same way.
  let callers: String

  init(_ node: FunctionDeclSyntax) {
    self.init(
      head: Self.head(node.attributes, node.modifiers) + ["func"], name: node.name.text, node.genericParameterClause,
      node.signature,
      node.genericWhereClause)
  }

  init(_ node: InitializerDeclSyntax) {
    self.init(
      head: Self.head(node.attributes, node.modifiers), name: "init" + (node.optionalMark?.text ?? ""), node.genericParameterClause,
      node.signature, node.genericWhereClause)
  }

  private init(
    head: [String], name: String, _ generics: GenericParameterClauseSyntax?, _ signature: FunctionSignatureSyntax,
    _ constraints: GenericWhereClauseSyntax?
  ) {
    func text(inside: Bool) -> String {
      let parameters = signature.parameterClause.parameters.map { Self.parameter($0, inside: inside) }.joined(separator: ", ")
      var words = head + ["\(name)\(Self.line(generics))(\(parameters))"]
      if let effects = signature.effectSpecifiers { words.append(Self.line(effects)) }
      if let result = signature.returnClause { words.append("-> \(Self.line(result.type))") }
      if let constraints { words.append(Self.line(constraints)) }
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
    whole = text(inside: true)
    callers = text(inside: false)
  }

  private static func parameter(_ node: FunctionParameterSyntax, inside: Bool) -> String {
    let names = inside ? [node.firstName.text, node.secondName?.text] : [node.firstName.text]
    return names.compactMap { $0 }.joined(separator: " ") + ": \(line(node.type))\(node.ellipsis?.text ?? "")"
  }

  /// Attributes and modifiers that matter to a caller, isolation above all.
  static func head(_ attributes: AttributeListSyntax, _ modifiers: DeclModifierListSyntax) -> [String] {
    let silent = ["available", "concurrent", "discardableResult", "inline", "inlinable", "preconcurrency", "usableFromInline"]
    let loud = attributes.compactMap { $0.as(AttributeSyntax.self) }.filter {
      !silent.contains($0.attributeName.trimmedDescription)
    }
    let kept = ["static", "class", "mutating", "isolated", "nonisolated", "distributed"]
    return loud.map { line($0) } + modifiers.filter { kept.contains($0.name.text) }.map { line($0) }
  }

  /// The node's text in one line, with one space between its parts.
  static func line(_ node: (some SyntaxProtocol)?) -> String {
    guard let node else { return "" }
    var text = ""
    for token in node.tokens(viewMode: .sourceAccurate) {
      text += token.text
      if !token.trailingTrivia.isEmpty || token.nextToken(viewMode: .sourceAccurate)?.leadingTrivia.isEmpty == false { text += " " }
    }
    return text.trimmingSpaces
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
