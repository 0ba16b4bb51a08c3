/// One program of a demo, with what it is compiled and run with.
package struct Variant: Hashable, Sendable {
  /// The file's name without its ending; nil for a demo that is a single file.
  package var name: String?
  /// The path of the program; for a package demo, of its folder.
  package var file: String
  /// Virtual cores to run on, 1 to 64; nil where neither the variant, its demo block nor the lesson says.
  package var cores: Int?
  /// Flags for the compiler, added to the usual ones.
  package var flags: [String]
  /// The outcome that is the point of it.
  package var expect: Outcome

  /// Makes a variant with the usual settings.
  package init(name: String?, file: String, cores: Int? = nil, flags: [String] = [], expect: Outcome = .finished) {
    self.name = name
    self.file = file
    self.cores = cores
    self.flags = flags
    self.expect = expect
  }
}
