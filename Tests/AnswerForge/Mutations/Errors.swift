import SwiftSyntax

extension Rule {
  /// `try?` where an error was to go on, and an empty value in its place.
  static let swallow = Rule("swallow") { answer in
    answer.all(TryExprSyntax.self).compactMap { attempt in
      guard attempt.questionOrExclamationMark == nil else { return nil }
      if let item = attempt.parent?.as(CodeBlockItemSyntax.self), !item.isImplicitReturn {
        return attempt.replaced(by: "_ = try? \(attempt.expression.words)")
      }
      guard let call = attempt.expression.all(FunctionCallExprSyntax.self).first, let value = empty(call, attempt) else {
        return nil
      }
      return attempt.replaced(by: "(try? \(attempt.expression.words)) ?? \(value)")
    }
  }

  /// All errors end in the function, which returns nothing or little.
  static let swallowAll = Rule("swallow-all") { answer in
    answer.functions.filter(\.isThrowing).compactMap { function in
      guard let body = function.body?.statements, let value = function.emptyResult else { return nil }
      return body.replaced(by: "do {\n\(body.text(of: answer))\n} catch {\nreturn \(value)\n}")
    }
  }

  /// Every error becomes another one.
  static let renameError = Rule("rename-error") { answer in
    answer.functions.filter(\.isThrowing).compactMap { function in
      guard let body = function.body?.statements, body.tries || body.awaits else { return nil }
      return body.replaced(by: "do {\n\(body.text(of: answer))\n} catch {\nthrow CancellationError()\n}")
    }
  }

  /// Tries again once when it fails.
  static let retry = Rule("retry") { answer in
    answer.functions.filter { $0.isThrowing && $0.isAsync && !$0.isPrivate }.compactMap { function in
      guard let body = function.body?.statements, body.tries || body.awaits else { return nil }
      let result = function.result.map { " -> \($0)" } ?? ""
      return body.replaced(
        by: """
          func once() async throws\(result) {
            \(body.text(of: answer))
          }
          do { return try await once() } catch { return try await once() }
          """)
    }
  }

  /// A failure told as a success, or as another failure.
  static let failureAsSuccess = Rule("failure-as-success") { answer in
    answer.all(FunctionCallExprSyntax.self).flatMap { call -> [Change] in
      guard call.calledExpression.words == ".failure" else { return [] }
      return [call.replaced(by: ".success(\"\")")]
    }
  }

  static let otherFailure = Rule("other-failure") { answer in
    answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard call.calledExpression.words == ".failure", let argument = call.arguments.first else { return nil }
      return argument.expression.words == "CancellationError()" ? nil : call.replaced(by: ".failure(CancellationError())")
    }
  }

  /// An error that is not thrown.
  static let noThrow = Rule("no-throw") { answer in
    answer.all(ThrowStmtSyntax.self).map { $0.replaced(by: "") }
  }

  /// An error that is not passed on to a continuation.
  static let quietResume = Rule("quiet-resume") { answer in
    answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard call.callee == "resume", let argument = call.arguments.first, argument.label?.text == "throwing" else { return nil }
      return call.changed(argument.with(""))
    }
  }

  private static func empty(_ call: FunctionCallExprSyntax, _ attempt: TryExprSyntax) -> String? {
    if call.callee == "call" { return "\"\"" }
    guard attempt.parent?.is(ReturnStmtSyntax.self) == true || attempt.parent?.is(CodeBlockItemSyntax.self) == true,
      attempt.ancestor(ClosureExprSyntax.self) == nil, let value = attempt.ancestor(FunctionDeclSyntax.self)?.emptyResult,
      !value.isEmpty
    else { return nil }
    return value
  }
}
