/// One measured figure, and what it is compared to.
struct Figure: Equatable, Sendable {
  var name: String
  var value: Double
  /// Such as `ms`, of real time.
  var unit: String
  /// What was measured in turn with it.
  var versus: String
  /// In the same unit.
  var versusValue: Double

  /// How many times the other value this one is.
  var ratio: Double { versusValue == 0 ? 0 : value / versusValue }
}

extension Figure: Encodable {
  private enum Key: String, CodingKey {
    case name, value, unit, versus, ratio
    case versusValue = "versus_value"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(versus, forKey: .versus)
    try container.encode(versusValue, forKey: .versusValue)
    try container.encode(ratio, forKey: .ratio)
  }
}

extension [Double] {
  /// The middle value, or the upper of the two middle ones; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
