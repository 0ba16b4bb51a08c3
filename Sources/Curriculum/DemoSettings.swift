/// What a demo block says about variants: their order, and the cores, flags and outcome of each.
struct DemoSettings {
  struct Choice {
    var cores: Int?
    var flags: [String]?
    var expect: Outcome?

    func completed(by other: Choice) -> Choice {
      Choice(cores: cores ?? other.cores, flags: flags ?? other.flags, expect: expect ?? other.expect)
    }
  }

  /// The names in `variants:`, or the one in the info string; nil for a block that lists none.
  private(set) var order: [String]?
  private(set) var choices = [String: Choice]()
  private(set) var caption: String?
  private(set) var compare: String?
  private(set) var problems = [Diagnostic]()

  /// The settings of a demo that no block mentions.
  init() {}

  init(_ fence: Fence, of demo: Demo, reference: DemoReference, file: String) {
    var keys = Settings(
      fence.body.joined(separator: "\n"), at: .init(file: file, lines: fence.line, columns: fence.indentation),
      keys: ["variants", "caption", "cores", "compare", "flags", "expect", "source", "picture"], what: "demo block")
    caption = keys.string("caption")
    compare = keys.string("compare")
    let common = Self.choice(&keys)
    let names = demo.variants.compactMap(\.name)
    var listed = [String]()
    let hasList = keys.items("variants", keys: ["name", "cores", "flags", "expect"], what: "variant") { name, inner in
      if !names.contains(name) {
        let fix = nearest(to: name, in: names).map { "write '\($0)'" } ?? "use one of \(names.joined(separator: ", "))"
        inner.reject("name", "the demo '\(demo.name)' has no variant '\(name)'", fix: names.isEmpty ? "remove 'variants:'" : fix)
      } else if listed.contains(name) {
        inner.reject("name", "the variant '\(name)' is listed twice", fix: "list it once")
      } else {
        listed.append(name)
        choices[name] = Self.choice(&inner).completed(by: common)
      }
    }
    if let variant = reference.variant {
      if hasList { keys.reject("variants", "a block for one variant lists variants", fix: "remove 'variants:', or ':\(variant)'") }
      order = [variant]
    } else if hasList {
      order = listed
    }
    for name in (order ?? names) + [""] where choices[name] == nil { choices[name] = common }
    problems = keys.problems
  }

  private static func choice(_ keys: inout Settings) -> Choice {
    Choice(cores: keys.integer("cores", in: 1...64), flags: keys.strings("flags"), expect: keys.choice("expect", of: Outcome.self))
  }

  /// These settings, with what they leave open taken from a later block.
  func completed(by other: DemoSettings) -> DemoSettings {
    var result = self
    // A block of one variant says nothing about the order of all.
    if order == nil || order?.count == 1, let more = other.order, more.count > 1 { result.order = more }
    result.choices.merge(other.choices) { $0.completed(by: $1) }
    return result
  }

  /// The variants this block draws, in order.
  func drawn(of demo: Demo, cores: Int?) -> [Variant] {
    let names = order ?? demo.variants.map { $0.name ?? "" }
    return names.compactMap { name in
      demo.variants.first { ($0.name ?? "") == name }.map { applied(to: $0, cores: cores) }
    }
  }

  /// All variants of a demo: the listed ones first.
  func all(of demo: Demo, cores: Int?) -> [Variant] {
    let first = order.map { $0.count > 1 ? $0 : [] } ?? []
    let rest = demo.variants.filter { !first.contains($0.name ?? "") }
    let listed = first.compactMap { name in demo.variants.first { $0.name == name } }
    return (listed + rest).map { applied(to: $0, cores: cores) }
  }

  private func applied(to variant: Variant, cores: Int?) -> Variant {
    let choice = choices[variant.name ?? ""] ?? Choice()
    var result = variant
    result.cores = choice.cores ?? variant.cores ?? cores
    result.flags = choice.flags ?? variant.flags
    result.expect = choice.expect ?? variant.expect
    return result
  }
}
