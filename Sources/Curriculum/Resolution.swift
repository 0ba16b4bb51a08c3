/// What a name that someone typed stands for.
package enum Resolution: Equatable, Sendable {
  /// Exactly one thing; its whole name.
  case found(String)
  /// Several; their whole names, in the course's order.
  case ambiguous([String])
  /// Nothing; the whole name of the closest thing, if one is close.
  case unknown(nearest: String?)

  /// Resolves a name among plain ones such as `gather/fetch-all`: whole, its part before or after the slash, or the beginning of any.
  package init(of typed: String, in names: [String]) {
    self = NameTable(names.map { NameTable.Entry($0) }).resolve(typed)
  }
}
