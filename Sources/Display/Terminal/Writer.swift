/// Turns lines into bytes for one stream. Escape sequences are spelled here and in ``Escape``, nowhere else.
package struct Writer: Sendable {
  /// What may be written to the stream.
  package let capabilities: Capabilities

  /// A writer for one stream.
  package init(_ capabilities: Capabilities) {
    self.capabilities = capabilities
  }

  /// The lines as text, each with a newline after it.
  package func text(_ lines: some Sequence<StyledText>) -> String {
    var result = ""
    for line in lines {
      write(line, to: &result)
      result += "\n"
    }
    return result
  }

  /// One line as text, without a newline.
  package func text(_ line: StyledText) -> String {
    var result = ""
    write(line, to: &result)
    return result
  }

  /// The lines as UTF-8, each with a newline after it.
  package func bytes(_ lines: some Sequence<StyledText>) -> [UInt8] { Array(text(lines).utf8) }

  private func write(_ line: StyledText, to result: inout String) {
    for run in line.runs {
      // Text was made harmless where it entered; a control code that still arrives here must not act either.
      let safe = run.text.sanitizedLine
      let text = capabilities.isUTF8 ? safe : AsciiTwins.of(safe)
      let link = capabilities.showsLinks ? run.link.flatMap(Self.safeLink) : nil
      if let link { result += Escape.openLink(link) }
      let style = Escape.style(run.style, capabilities.color)
      result += style
      result += text
      if !style.isEmpty { result += Escape.reset }
      if link != nil { result += Escape.closeLink }
    }
  }

  /// The address, unless it holds something that would end the sequence it stands in or that no URL holds.
  private static func safeLink(_ link: String) -> String? {
    link.utf8.count <= 2_000 && link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? link : nil
  }
}
