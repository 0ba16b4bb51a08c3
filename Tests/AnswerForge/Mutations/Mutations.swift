extension Rule {
  /// Changes after which an answer does something else, nearly always: some have no effect at some places, which has to be told by reason.
  package static let mutations: [Rule] = [
    boundary, oneMore, oneLess, sign, range, truth, negate, always, never,
    drop, twice, callTwice, swapped, returnEarly, returnAtOnce, breakLate, continueEarly, skipsFirst, skipsLast, noDefer,
    deferOnSuccess,
    text, quote, otherEnd, appendsAnswer, reversed, shortened, skipsStep, swappedArguments,
    swallow, swallowAll, renameError, retry, failureAsSuccess, otherFailure, noThrow, quietResume,
    looseCall, looseBody, looseChild, onTheSpot, oneByOne, unlessCancelled, cancelsEarly, waitsForAll, losesOne, noHandler,
    deafHandler, notCancelled,
    blocks, leaves, waitsForNobody, exits,
  ]
}
