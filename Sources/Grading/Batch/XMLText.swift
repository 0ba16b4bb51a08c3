extension String {
  /// The text as XML 1.0 takes it inside an element or a quoted attribute.
  ///
  /// What no XML document may contain, such as control codes, is left out; line breaks and tabs stay, also in an attribute.
  ///
  /// Source: <https://www.w3.org/TR/xml/#charsets> and, for line breaks in attributes, <https://www.w3.org/TR/xml/#AVNormalize>
  var xmlEscaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      // Alone it is allowed, and in `]]>` it is not.
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
      default:
        switch scalar.value {
        case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: break
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }
}
