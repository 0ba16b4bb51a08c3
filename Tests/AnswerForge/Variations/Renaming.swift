import SwiftSyntax

extension Rule {
  /// A local name, an inner name of a parameter or a private member gets another name, wherever it is used.
  static let rename = Rule("rename") { answer in
    let names = Names(answer)
    return names.renamable.sorted().compactMap { name in
      let edits = names.edits(of: name, to: "my" + name.prefix(1).uppercased() + name.dropFirst())
      return edits.isEmpty ? nil : Change(place: name, edits: edits)
    }
  }

  /// A function's own copy of a parameter.
  static let copyParameter = Rule("copy-parameter") { answer in
    answer.functions.flatMap { function -> [Change] in
      guard let first = function.body?.statements.first else { return [] }
      return function.signature.parameterClause.parameters.compactMap { parameter in
        guard parameter.type.all(FunctionTypeSyntax.self).isEmpty, !parameter.type.words.hasPrefix("inout") else { return nil }
        let name = (parameter.secondName ?? parameter.firstName).text
        guard
          function.body?.statements.contains(where: { $0.item.is(VariableDeclSyntax.self) && $0.declarations.contains(name) })
            == false
        else { return nil }
        return Change(place: "\(function.name.text): \(name)", edits: first.edits(putting: "let \(name) = \(name)"))
      }
    }
  }

  /// `self.` before a stored property of the type.
  static let sayThis = Rule("say-self") { answer in
    answer.all(VariableDeclSyntax.self).filter { $0.parent?.is(MemberBlockItemSyntax.self) == true }.flatMap {
      property -> [Change] in
      guard let type = property.parent?.parent?.parent, let name = property.bindings.first?.pattern.words,
        !property.modifiers.contains(where: { $0.name.text == "static" })
      else { return [] }
      return type.all(DeclReferenceExprSyntax.self).filter { use in
        guard use.baseName.text == name, use.parent?.is(MemberAccessExprSyntax.self) != true,
          use.ancestor(ClosureExprSyntax.self) == nil, let function = use.ancestor(FunctionDeclSyntax.self),
          use.ancestors.first(where: { $0.asProtocol((any DeclGroupSyntax).self) != nil })?.id == type.id
        else { return false }
        let shadows = function.declarations.union(
          function.signature.parameterClause.parameters.map {
            ($0.secondName ?? $0.firstName).text
          })
        return !shadows.contains(name)
      }.map { $0.changed($0.preceded(by: "self.")) }
    }
  }
}

/// The names of a file: which of them it may change without anybody noticing.
private struct Names {
  private let answer: Answer
  let renamable: Set<String>

  init(_ answer: Answer) {
    self.answer = answer
    var locals: Set<String> = []
    var members: Set<String> = []
    var fixed: Set<String> = ["self", "_"]
    for pattern in answer.all(IdentifierPatternSyntax.self) {
      let name = pattern.identifier.text
      let property = pattern.ancestor(VariableDeclSyntax.self).flatMap {
        $0.parent?.is(MemberBlockItemSyntax.self) == true ? $0 : nil
      }
      let isMember = property.map { variable in variable.bindings.contains { $0.pattern.id == pattern.id } } ?? false
      if let property, isMember {
        if property.modifiers.contains(where: { $0.name.text == "private" }) { members.insert(name) } else { fixed.insert(name) }
      } else {
        locals.insert(name)
      }
    }
    for function in answer.all(FunctionDeclSyntax.self) {
      if function.isPrivate, answer.all(FunctionDeclSyntax.self).count(where: { $0.name.text == function.name.text }) == 1 {
        members.insert(function.name.text)
      } else {
        fixed.insert(function.name.text)
      }
    }
    for parameter in answer.all(FunctionParameterSyntax.self) { locals.insert((parameter.secondName ?? parameter.firstName).text) }
    for closure in answer.all(ClosureExprSyntax.self) { locals.formUnion(closure.parameters) }
    for capture in answer.all(ClosureCaptureSyntax.self) { fixed.insert(capture.name.text) }
    // A name that is both is left alone, and so is a member that something other than `self` is asked for.
    let asked = Set(answer.all(MemberAccessExprSyntax.self).filter { $0.base?.words != "self" }.map(\.declName.baseName.text))
    let labels = Set(answer.all(LabeledExprSyntax.self).compactMap { $0.label?.text })
    renamable = locals.subtracting(members).union(members.subtracting(locals).subtracting(asked).subtracting(labels))
      .subtracting(fixed)
  }

  func edits(of name: String, to new: String) -> [Edit] {
    guard !answer.text.contains(new) else { return [] }
    var edits: [Edit] = []
    for node in answer.all(DeclReferenceExprSyntax.self) where node.baseName.text == name {
      if let access = node.parent?.as(MemberAccessExprSyntax.self), access.declName.id == node.id, access.base?.words != "self" {
        continue
      }
      edits.append(node.baseName.with(new))
    }
    for node in answer.all(IdentifierPatternSyntax.self) where node.identifier.text == name { edits.append(node.with(new)) }
    for node in answer.all(FunctionDeclSyntax.self) where node.name.text == name { edits.append(node.name.with(new)) }
    for node in answer.all(ClosureShorthandParameterSyntax.self) where node.name.text == name { edits.append(node.with(new)) }
    for node in answer.all(ClosureParameterSyntax.self) where node.firstName.text == name {
      edits.append(node.firstName.with(new))
    }
    for node in answer.all(FunctionParameterSyntax.self) {
      if let second = node.secondName {
        if second.text == name { edits.append(second.with(new)) }
      } else if node.firstName.text == name {
        edits.append(node.firstName.followed(by: " " + new))
      }
    }
    return edits
  }
}
