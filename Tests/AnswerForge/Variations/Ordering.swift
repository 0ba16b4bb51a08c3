import SwiftSyntax

extension Rule {
  /// Functions of a type, or of the file, in another order.
  static let moveFunction = Rule("move-function") { answer in
    let members = answer.all(MemberBlockItemListSyntax.self).flatMap { list in
      zip(list, list.dropFirst()).filter { $0.decl.is(FunctionDeclSyntax.self) && $1.decl.is(FunctionDeclSyntax.self) }
        .map { swap($0, $1) }
    }
    let functions = zip(answer.tree.statements, answer.tree.statements.dropFirst()).filter { first, second in
      [first, second].allSatisfy { $0.item.is(FunctionDeclSyntax.self) || $0.item.asProtocol((any DeclGroupSyntax).self) != nil }
    }.map { swap($0, $1) }
    return members + functions
  }

  /// Two statements that have nothing to do with each other, in another order: one of them only makes a value.
  static let moveDeclaration = Rule("move-declaration") { answer in
    let changing = Set(
      answer.all(VariableDeclSyntax.self).filter { $0.bindingSpecifier.text == "var" }.flatMap { $0.declarations })
    return answer.pairs.filter { first, second in
      [(first, second), (second, first)].contains { maker, other in
        guard let variable = maker.item.as(VariableDeclSyntax.self), !isChild(variable), !maker.awaits, !maker.tries,
          maker.all(FunctionCallExprSyntax.self).allSatisfy({ $0.calledExpression.is(ArrayExprSyntax.self) })
        else { return false }
        let names = maker.declarations
        return names.isDisjoint(with: other.references.union(other.declarations))
          && maker.references.isDisjoint(with: other.declarations)
          && maker.references.isDisjoint(with: changing) && maker.references.intersection(names).isEmpty && !other.leaves
      }
    }.map { swap($0, $1) }
  }

  /// Two children in another order.
  static let moveChild = Rule("move-child") { answer in
    answer.pairs.filter { first, second in
      guard let one = first.item.as(VariableDeclSyntax.self), let other = second.item.as(VariableDeclSyntax.self), isChild(one),
        isChild(other)
      else { return false }
      return one.declarations.isDisjoint(with: other.references) && other.declarations.isDisjoint(with: one.references)
    }.map { swap($0, $1) }
  }

  static func isChild(_ variable: VariableDeclSyntax) -> Bool { variable.modifiers.contains { $0.name.text == "async" } }

  static func swap(_ first: some SyntaxProtocol, _ second: some SyntaxProtocol) -> Change {
    first.changed(first.with(second.words), second.with(first.words))
  }
}

extension Answer {
  /// Statements that stand one after the other in a function or closure.
  var pairs: [(CodeBlockItemSyntax, CodeBlockItemSyntax)] {
    all(CodeBlockItemListSyntax.self).filter { $0.parent?.is(SourceFileSyntax.self) != true }.flatMap { list in
      Array(zip(list, list.dropFirst()))
    }
  }
}
