/// How the compiler's groups are called where people type them.
package enum TopicName {
  /// `SendingRisksDataRace` is `sending-risks-data-race`, as the toolchain names its files.
  package static func of(group: String) -> String {
    var name = ""
    for character in group {
      if character.isUppercase, !name.isEmpty { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}
