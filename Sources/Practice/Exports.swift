// A demo writes `import Practice` and nothing else: what the lessons teach of this package comes with it.
@_exported public import AsyncAlgorithms
