import SwiftSyntax

extension Rule {
  /// The whole body of a function as a function inside.
  static let innerFunction = Rule("inner-function") { answer in
    answer.functions.compactMap { function in
      guard let body = function.body?.statements else { return nil }
      let result = function.result.map { " -> \($0)" } ?? ""
      return body.replaced(
        by: """
          func whole() \(function.effectWords)\(result) {
            \(body.text(of: answer))
          }
          return \(function.callWords)whole()
          """)
    }
  }

  /// The body in a helper of its own beside the function.
  static let helper = Rule("helper") { answer in
    answer.functions.filter { !$0.isPrivate && $0.attributes.isEmpty }.compactMap { function in
      guard let body = function.body else { return nil }
      let arguments = function.signature.parameterClause.parameters.map { parameter in
        let name = (parameter.secondName ?? parameter.firstName).text
        return (parameter.firstName.text == "_" ? "" : parameter.firstName.text + ": ") + name
      }.joined(separator: ", ")
      let name = function.name.text + "Helper"
      let generics = function.genericParameterClause?.words ?? ""
      let header =
        "private \(function.isMutating ? "mutating " : "")func \(name)\(generics)\(function.signature.words) \(function.genericWhereClause?.words ?? "")"
      return Change(
        place: function.name.text,
        edits: [
          body.with("{\n\(function.callWords)\(name)(\(arguments))\n}\n\n\(header) {\n\(body.statements.words)\n}")
        ])
    }
  }

  /// A body that catches what it throws, and throws it.
  static let rethrow = Rule("rethrow") { answer in
    answer.functions.filter(\.isThrowing).compactMap { function in
      guard let body = function.body?.statements, body.tries || body.awaits else { return nil }
      return body.replaced(by: "do {\n\(body.text(of: answer))\n} catch {\nthrow error\n}")
    }
  }

  /// A body in braces of its own.
  static let scope = Rule("scope") { answer in
    answer.functions.compactMap { function in
      guard let body = function.body?.statements else { return nil }
      return body.replaced(by: "do {\n\(body.text(of: answer))\n}")
    }
  }

  /// A handler of cancellation that does nothing.
  static let idleHandler = Rule("idle-handler") { answer in
    answer.functions.filter(\.isAsync).compactMap { function in
      guard let body = function.body?.statements, !Context(of: body).isIsolated else { return nil }
      return body.replaced(
        by: "return \(function.callWords)withTaskCancellationHandler {\n\(body.text(of: answer))\n} onCancel: {}")
    }
  }

  /// A body as a child that is waited for at once.
  static let childBody = Rule("child-body") { answer in
    answer.functions.filter { $0.isAsync && !$0.isMutating && !$0.takesClosures && $0.result != nil }.compactMap { function in
      guard let body = function.body?.statements, !Context(of: body).isIsolated else { return nil }
      let result = function.result.map { " -> \($0)" } ?? ""
      return body.replaced(
        by: """
          @Sendable func whole() \(function.effectWords)\(result) {
            \(body.text(of: answer))
          }
          async let outcome = whole()
          return \(function.callWords)outcome
          """)
    }
  }

  /// The value of a call as a child that is waited for at once.
  static let childCall = Rule("child-call") { answer in
    let changing = Set(
      answer.all(VariableDeclSyntax.self).filter { $0.bindingSpecifier.text == "var" }.flatMap { $0.declarations }
    ).union(answer.groups.map(\.name))
    return answer.all(VariableDeclSyntax.self).compactMap { variable in
      guard !Context(of: variable).isIsolated, variable.bindingSpecifier.text == "let", variable.modifiers.isEmpty,
        let binding = variable.bindings.first, variable.bindings.count == 1,
        let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text,
        let attempt = binding.initializer?.value.as(TryExprSyntax.self), attempt.questionOrExclamationMark == nil,
        let call = attempt.expression.as(AwaitExprSyntax.self)?.expression.as(FunctionCallExprSyntax.self),
        call.references.isDisjoint(with: changing), call.all(ClosureExprSyntax.self).isEmpty,
        let item = variable.parent?.as(CodeBlockItemSyntax.self)
      else { return nil }
      return item.replaced(by: "async let \(name)Child = \(call.words)" + item.indent + "let \(name) = try await \(name)Child")
    }
  }

  /// What a `defer` does, on both ways out.
  static let deferAsCatch = Rule("defer-as-catch") { answer in
    answer.all(DeferStmtSyntax.self).compactMap { statement in
      guard let item = statement.parent?.as(CodeBlockItemSyntax.self), let list = item.list, let last = list.last,
        Array(list).dropLast().last?.id == item.id, let result = last.item.as(ReturnStmtSyntax.self)?.expression, result.tries
      else { return nil }
      let clean = statement.body.statements.words
      return Change(
        place: statement.place,
        edits: [
          Edit(
            range: item.span.lowerBound..<last.span.upperBound,
            text: "do {\nlet outcome = \(result.words)\n\(clean)\nreturn outcome\n} catch {\n\(clean)\nthrow error\n}")
        ])
    }
  }
}
