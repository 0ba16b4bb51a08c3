import SwiftParser
import SwiftSyntax

/// What another file of the same module can see of a source file: its text without the bodies of functions, getters and setters.
///
/// It decides whether the compiled checks may be used again with an edited answer, so it keeps whatever could matter. Only what is
/// between the braces of a function, getter or setter goes: their types are written outside. Initialisers stay (the compiler looks
/// into those of actors to tell what kind they are), and so do observers, initial values, default arguments and everything else.
/// White space and comments count only as far as they part tokens and lines.
struct Interface {
  /// Attributes that say nothing about a body; with any other one the whole file is the interface. `@inlinable` and its like copy a
  /// body into its callers, macros and wrappers make declarations out of it.
  private static let harmless: Set<String> = [
    "MainActor", "Sendable", "autoclosure", "available", "concurrent", "discardableResult", "escaping", "globalActor",
    "preconcurrency", "unchecked",
  ]

  /// Two files with the same text look the same from outside.
  let text: String
  /// Whether a body may change without the interface doing so.
  let leavesBodiesOut: Bool

  /// - Parameters:
  ///   - source: The file's text.
  ///   - path: Where it lies: the compiled names of private declarations depend on it.
  init(of source: String, path: String) {
    let tree = Parser.parse(source: source)
    let reader = InterfaceReader(viewMode: .sourceAccurate)
    reader.walk(tree)
    leavesBodiesOut = !tree.hasError && reader.isPlain
    if leavesBodiesOut {
      text = (reader.hasPrivate ? path : "") + "\n" + reader.text
    } else {
      text = path + "\n" + source
    }
  }

  private final class InterfaceReader: SyntaxVisitor {
    private(set) var text = ""
    private(set) var isPlain = true
    private(set) var hasPrivate = false
    /// How many nodes around the current one are kept to the last token.
    private var kept = 0
    /// What stands between the last token and the next.
    private var gap = ""

    override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
      widenGap(token.leadingTrivia)
      text += gap + token.text
      gap = ""
      widenGap(token.trailingTrivia)
      switch token.tokenKind {
      // The result of a function may be a type that only its body tells.
      case .keyword(.some): isPlain = false
      case .keyword(.private), .keyword(.fileprivate): hasPrivate = true
      // Macros, conditions, and the file and line that `#file` and `#line` are replaced with.
      case .pound, .poundAvailable, .poundElse, .poundElseif, .poundEndif, .poundIf, .poundSourceLocation, .poundUnavailable:
        isPlain = false
      default: break
      }
      return .skipChildren
    }

    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
      if !Interface.harmless.contains(node.attributeName.trimmedDescription) { isPlain = false }
      return .visitChildren
    }

    // MARK: What goes

    override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind {
      guard kept == 0, let parent = node.parent, parent.is(FunctionDeclSyntax.self) || Self.isPlainAccessor(parent) else {
        return .visitChildren
      }
      leaveOut(from: node.leftBrace, to: node.rightBrace)
      return .skipChildren
    }

    override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind {
      guard kept == 0, case .getter = node.accessors, Self.declaresType(node) else { return .visitChildren }
      leaveOut(from: node.leftBrace, to: node.rightBrace)
      return .skipChildren
    }

    private func leaveOut(from open: TokenSyntax, to close: TokenSyntax) {
      widenGap(open.leadingTrivia)
      text += gap + "{}"
      gap = ""
      widenGap(close.trailingTrivia)
    }

    /// `get` and `set`; what observers and coroutines do shows in how others reach the property.
    private static func isPlainAccessor(_ node: Syntax) -> Bool {
      guard let accessor = node.as(AccessorDeclSyntax.self), let block = node.parent?.parent?.as(AccessorBlockSyntax.self) else {
        return false
      }
      return ["get", "set"].contains(accessor.accessorSpecifier.text) && declaresType(block)
    }

    private static func declaresType(_ block: AccessorBlockSyntax) -> Bool {
      if let binding = block.parent?.as(PatternBindingSyntax.self) {
        return binding.typeAnnotation != nil && binding.initializer == nil
      }
      return block.parent?.is(SubscriptDeclSyntax.self) ?? false
    }

    // MARK: What stays, with all that is in it

    override func visit(_ node: InitializerClauseSyntax) -> SyntaxVisitorContinueKind { keep() }
    override func visitPost(_ node: InitializerClauseSyntax) { kept -= 1 }
    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind { keep() }
    override func visitPost(_ node: InitializerDeclSyntax) { kept -= 1 }
    override func visit(_ node: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind { keep() }
    override func visitPost(_ node: DeinitializerDeclSyntax) { kept -= 1 }
    override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { keep() }
    override func visitPost(_ node: ClosureExprSyntax) { kept -= 1 }

    private func keep() -> SyntaxVisitorContinueKind {
      kept += 1
      return .visitChildren
    }

    // MARK: Gaps

    /// Adds trivia to the gap, which is empty, a space or a new line.
    private func widenGap(_ trivia: Trivia) {
      for piece in trivia {
        switch piece {
        case .newlines, .carriageReturns, .carriageReturnLineFeeds: gap = "\n"
        case .spaces, .tabs, .verticalTabs, .formfeeds, .lineComment, .docLineComment: if gap.isEmpty { gap = " " }
        case .blockComment(let comment), .docBlockComment(let comment):
          if comment.contains(where: \.isNewline) { gap = "\n" } else if gap.isEmpty { gap = " " }
        default: isPlain = false
        }
      }
    }
  }
}
