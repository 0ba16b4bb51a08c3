import SwiftSyntax

/// Where a declaration stands, as far as it matters to other files of its module.
enum DeclarationPlace {
  /// In the file itself, or in an `#if` that does.
  case file
  /// In an extension, or in an `#if` in one.
  case extending(TypeSyntax)
  /// In a type or in a body.
  case elsewhere

  init(of node: some SyntaxProtocol) {
    var parent = node.parent
    while let next = parent {
      if next.is(SourceFileSyntax.self) { self = .file; return }
      if let block = next.as(ExtensionDeclSyntax.self) { self = .extending(block.extendedType); return }
      let isTransparent =
        next.is(CodeBlockItemSyntax.self) || next.is(CodeBlockItemListSyntax.self) || next.is(MemberBlockSyntax.self)
        || next.is(MemberBlockItemListSyntax.self) || next.is(MemberBlockItemSyntax.self) || next.is(IfConfigClauseSyntax.self)
        || next.is(IfConfigClauseListSyntax.self) || next.is(IfConfigDeclSyntax.self)
      guard isTransparent else { break }
      parent = next.parent
    }
    self = .elsewhere
  }
}
