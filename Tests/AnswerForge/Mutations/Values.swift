import SwiftSyntax

extension Rule {
  /// Another key, or another word.
  static let text = Rule("text") { answer in
    answer.all(StringSegmentSyntax.self).filter { !$0.content.text.isEmpty }.map { segment in
      Change(place: segment.parent?.parent?.place ?? segment.place, edits: [segment.preceded(by: "x")])
    }
  }

  /// A value in place of what a string was to quote.
  static let quote = Rule("quote") { answer in
    answer.all(ExpressionSegmentSyntax.self).map { segment in
      Change(place: segment.place, edits: [segment.with("x")])
    }
  }

  /// The last in place of the first.
  static let otherEnd = Rule("other-end") { answer in
    let other = [
      "removeFirst": "removeLast", "removeLast": "removeFirst", "popFirst": "popLast", "first": "last", "firstIndex": "lastIndex",
      "dropFirst": "dropLast",
    ]
    let members: [Change] = answer.all(MemberAccessExprSyntax.self).compactMap { member in
      guard let name = other[member.declName.baseName.text] else { return nil }
      return member.changed(member.declName.with(name))
    }
    let appends: [Change] = answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard call.callee == "append", call.arguments.count == 1, let argument = call.arguments.first, let base = call.base else {
        return nil
      }
      return call.replaced(by: "\(base.words).insert(\(argument.words), at: 0)")
    }
    let removals: [Change] = answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard call.callee == "remove", let argument = call.arguments.first, argument.label?.text == "at" else { return nil }
      return call.changed(argument.expression.with("0"))
    }
    return members + appends + removals
  }

  /// A value that is put behind the others, not where it belongs.
  static let appendsAnswer = Rule("appends") { answer in
    answer.all(SequenceExprSyntax.self).compactMap { sequence in
      let parts = Array(sequence.elements)
      guard parts.count == 3, parts[1].is(AssignmentExprSyntax.self), let place = parts[0].as(SubscriptCallExprSyntax.self) else {
        return nil
      }
      return sequence.replaced(by: "\(place.calledExpression.words).append(\(parts[2].words))")
    }
  }

  /// The result the wrong way round.
  static let reversed = Rule("reversed") { answer in
    answer.all(ReturnStmtSyntax.self).compactMap { statement in
      guard let value = statement.expression, value.ancestor(FunctionDeclSyntax.self)?.result?.hasPrefix("[") == true,
        value.is(FunctionCallExprSyntax.self) || value.is(DeclReferenceExprSyntax.self)
      else { return nil }
      return statement.changed(value.with("Array(\(value.words).reversed())"))
    }
  }

  /// The result without its last part.
  static let shortened = Rule("shortened") { answer in
    answer.all(ReturnStmtSyntax.self).compactMap { statement in
      guard let value = statement.expression, value.ancestor(FunctionDeclSyntax.self)?.result?.hasPrefix("[") == true,
        value.is(FunctionCallExprSyntax.self) || value.is(DeclReferenceExprSyntax.self)
      else { return nil }
      return statement.changed(value.with("Array(\(value.words).dropLast())"))
    }
  }

  /// A step between two values left out, such as `sorted` or `compactMap`.
  static let skipsStep = Rule("skips-step") { answer in
    answer.all(FunctionCallExprSyntax.self).compactMap { call in
      guard let base = call.base,
        ["sorted", "sort", "map", "filter", "reversed", "prefix", "dropFirst"].contains(call.callee ?? "")
      else { return nil }
      return call.replaced(by: base.words)
    }
  }

  /// Two arguments of a call in each other's place.
  static let swappedArguments = Rule("swapped-arguments") { answer in
    answer.all(LabeledExprListSyntax.self).flatMap { list -> [Change] in
      let items = Array(list)
      guard items.count > 1 else { return [] }
      return zip(items, items.dropFirst()).map { first, second in
        Change(
          place: list.place + (items.count > 2 ? " at \(first.expression.words)" : ""),
          edits: [first.expression.with(second.expression.words), second.expression.with(first.expression.words)])
      }
    }
  }
}
