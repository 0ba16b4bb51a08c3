import SwiftSyntax

extension Rule {
  /// A comparison that takes in, or leaves out, the case of equality.
  static let boundary = Rule("boundary") { answer in
    let other = ["<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="]
    return answer.comparisons.map { sequence, left, sign, right in
      sequence.replaced(by: "\(left.words) \(other[sign] ?? sign) \(right.words)")
    }
  }

  /// A bound that is one too high.
  static let oneMore = Rule("one-more") { answer in
    answer.comparisons.filter { $0.sign != "==" && $0.sign != "!=" }.map { sequence, left, sign, right in
      sequence.replaced(by: "\(left.words) \(sign) \(right.words) + 1")
    } + answer.numbers.map { $0.replaced(by: "\($0.words) + 1") }
  }

  /// A bound that is one too low.
  static let oneLess = Rule("one-less") { answer in
    answer.comparisons.filter { $0.sign != "==" && $0.sign != "!=" }.map { sequence, left, sign, right in
      sequence.replaced(by: "\(left.words) \(sign) \(right.words) - 1")
    } + answer.numbers.map { $0.replaced(by: "\($0.words) - 1") }
  }

  /// A sum where a difference belongs.
  static let sign = Rule("sign") { answer in
    answer.all(BinaryOperatorExprSyntax.self).compactMap { node in
      let other = ["+=": "-=", "-=": "+="]
      guard let sequence = node.parent?.parent, let sign = other[node.words] else { return nil }
      return Change(place: sequence.place, edits: [node.with(sign)])
    }
  }

  /// A range with its end, or without.
  static let range = Rule("range") { answer in
    answer.all(BinaryOperatorExprSyntax.self).compactMap { node in
      let other = ["...": "..<", "..<": "..."]
      guard let sequence = node.parent?.parent, let sign = other[node.words] else { return nil }
      return Change(place: sequence.place, edits: [node.with(sign)])
    }
  }

  /// The other truth value.
  static let truth = Rule("truth") { answer in
    answer.all(BooleanLiteralExprSyntax.self).map { node in
      let around = node.ancestor(CodeBlockItemSyntax.self)?.place ?? node.place
      return Change(place: around, edits: [node.with(node.words == "true" ? "false" : "true")])
    }
  }

  /// A condition turned into its opposite.
  static let negate = Rule("negate") { answer in
    answer.all(ConditionElementSyntax.self).compactMap { element in
      guard case .expression(let condition) = element.condition else { return nil }
      return condition.replaced(by: "!(\(condition.words))")
    }
  }

  /// A condition that always holds.
  static let always = Rule("always") { answer in
    answer.all(ConditionElementSyntax.self).compactMap { element in
      guard case .expression(let condition) = element.condition, condition.ancestor(WhileStmtSyntax.self) == nil else { return nil }
      return condition.replaced(by: "true")
    }
  }

  /// A condition that never holds.
  static let never = Rule("never") { answer in
    answer.all(ConditionElementSyntax.self).compactMap { element in
      guard case .expression(let condition) = element.condition else { return nil }
      return condition.replaced(by: "false")
    }
  }
}

extension Answer {
  /// Whole numbers, in statements and initial values.
  fileprivate var numbers: [IntegerLiteralExprSyntax] {
    all(IntegerLiteralExprSyntax.self).filter { $0.parent?.is(PrefixOperatorExprSyntax.self) != true }
  }
}
