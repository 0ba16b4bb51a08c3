/// A declaration that another file can name, as its source spells it.
struct Declaration: Equatable {
  enum Kind: String {
    case function, method, initializer, variable, property, actor, structure, `class`, enumeration, `protocol`, alias, `subscript`

    /// With its article, for a sentence.
    var words: String {
      switch self {
      case .function: "a function"
      case .method: "a method"
      case .initializer: "an initializer"
      case .variable: "a variable"
      case .property: "a property"
      case .actor: "an actor"
      case .structure: "a struct"
      case .class: "a class"
      case .enumeration: "an enum"
      case .protocol: "a protocol"
      case .alias: "a type alias"
      case .subscript: "a subscript"
      }
    }

    /// Whether it is a type, whose members may be named too.
    var isType: Bool { [.actor, .structure, .class, .enumeration, .protocol, .alias].contains(self) }
  }

  var kind: Kind
  /// Such as `fetchAll`, `run` or `init`.
  var name: String
  /// The type that it is a member of, such as `Limiter`; empty at the top level.
  var owner: String
  /// One line, without access, attributes that do not matter to callers, default arguments and the body.
  var signature: String
  /// What of it a caller depends on: the signature without the names that parameters have inside.
  var callers: String
  /// `private` or `fileprivate`, if nobody outside the file can name it, by itself or by its owner.
  var privacy: String?
  /// Of its name. From 1; the column in UTF-8 bytes.
  var line: Int
  var column: Int

  /// Such as `Limiter.run`.
  var path: String { owner.isEmpty ? name : "\(owner).\(name)" }
}
