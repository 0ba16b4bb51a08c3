import Foundation

/// All figures of one run of the benchmark.
struct Report: Encodable, Sendable {
  var figures: [Figure] = []

  /// One document with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// A line for each figure.
  var text: String {
    let rows = figures.map { figure in
      [
        figure.name, number(figure.value), figure.unit, "\(String(format: "%.2f", figure.ratio)) x",
        "\(figure.versus): \(number(figure.versusValue)) \(figure.unit)",
      ]
    }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 1 || column == 3 ? padding + row[column] : row[column] + padding
      }
      return "\(cells[0])  \(cells[1]) \(cells[2])  \(cells[3])  \(row[4])"
    }.joined(separator: "\n")
  }

  /// Whole, with a comma at each thousand.
  private func number(_ value: Double) -> String {
    var digits = Substring(String(Int(value.rounded())))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
