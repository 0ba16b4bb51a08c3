extension Rule {
  /// Changes that keep what an answer does, as far as its caller can tell.
  package static let variations: [Rule] = [
    rename, copyParameter, sayThis, yield, yields, yieldInLoop, yieldFirst, emptySleep, checkFirst, nextLoop, nextResult, waitTwice,
    cancelNobody, discarding, nameChild, priority, inParentheses, flipComparison, denyComparison, spellAssignment, nameResult,
    sayReturn, sayType, spellClosure, turnBranches, switchBranches, guardAsIf, ifAsGuard, innerFunction, helper, rethrow, scope,
    idleHandler, childBody, childCall, deferAsCatch, moveFunction, moveDeclaration, moveChild,
  ]
}
