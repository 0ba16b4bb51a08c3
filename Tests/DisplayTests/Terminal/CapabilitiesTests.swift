import Display
import Testing

struct CapabilitiesTests {
  @Test(
    "colour is decided by the first that speaks: option, NO_COLOR, force, TERM, CLICOLOR, stream",
    arguments: [
      (ColorChoice.auto, ["TERM": "xterm"], true, true), (.auto, ["TERM": "xterm"], false, false), (.auto, [:], true, false),
      (.auto, ["TERM": ""], true, false), (.auto, ["TERM": "dumb"], true, false), (.always, ["NO_COLOR": "1"], false, true),
      (.never, ["CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false), (.auto, ["NO_COLOR": "1", "TERM": "xterm"], true, false),
      (.auto, ["NO_COLOR": "", "TERM": "xterm"], true, true), (.auto, ["NO_COLOR": "0", "TERM": "xterm"], true, false),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["FORCE_COLOR": "1", "TERM": "dumb"], false, true), (.auto, ["FORCE_COLOR": "0", "TERM": "xterm"], false, false),
      (.auto, ["CLICOLOR_FORCE": "", "TERM": "xterm"], false, false), (.auto, ["CLICOLOR": "0", "TERM": "xterm"], true, false),
      (.auto, ["CLICOLOR": "1", "TERM": "xterm"], false, false),
      (.auto, ["CLICOLOR": "0", "FORCE_COLOR": "1", "TERM": "xterm"], true, true),
      (.always, ["TERM": "dumb"], false, true), (.always, ["LANES_PLAIN": "1", "TERM": "xterm"], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func color(_ choice: ColorChoice, in environment: [String: String], onTerminal: Bool, is expected: Bool) {
    let capabilities = Capabilities(TerminalFacts(environment: environment, isTerminal: onTerminal), color: choice)
    #expect((capabilities.color != .none) == expected)
  }

  @Test(
    "the depth comes from COLORTERM, then from TERM",
    arguments: [
      (["TERM": "xterm"], ColorDepth.sixteen), (["TERM": "xterm-256color"], .palette),
      (["TERM": "xterm", "COLORTERM": "truecolor"], .truecolor),
      (["TERM": "tmux-256color", "COLORTERM": "24bit"], .truecolor), (["TERM": "xterm", "COLORTERM": "yes"], .sixteen),
    ])
  func depth(in environment: [String: String], is expected: ColorDepth) {
    #expect(Capabilities(TerminalFacts(environment: environment, isTerminal: true)).color == expected)
  }

  @Test(
    "still output asks COLUMNS first, live output the window",
    arguments: [
      ("40", 100, false, 40), ("40", 100, true, 100), (nil, 100, false, 100), (nil, nil, false, 80), ("40", nil, true, 40),
      ("0", 100, false, 100), ("-3", nil, false, 80), ("wide", nil, false, 80), ("", 100, false, 100),
      ("99999999999", nil, false, 80),
    ] as [(String?, Int?, Bool, Int)])
  func columns(stated: String?, window: Int?, live: Bool, is expected: Int) {
    var environment = ["TERM": "xterm"]
    environment["COLUMNS"] = stated
    let facts = TerminalFacts(environment: environment, isTerminal: window != nil, windowColumns: window)
    #expect(Capabilities(facts, live: live).columns == expected)
  }

  @Test(
    "plain is an option, a variable or a dumb terminal",
    arguments: [
      (["TERM": "xterm"], false, false), (["TERM": "xterm"], true, true), (["TERM": "xterm", "LANES_PLAIN": "1"], false, true),
      (["TERM": "xterm", "LANES_PLAIN": "0"], false, false), (["TERM": "xterm", "LANES_PLAIN": ""], false, false),
      (["TERM": "dumb"], false, true),
    ])
  func plain(in environment: [String: String], option: Bool, is expected: Bool) {
    let capabilities = Capabilities(TerminalFacts(environment: environment, isTerminal: true), plain: option)
    #expect(capabilities.isPlain == expected)
    #expect(capabilities.canRewrite == !expected)
    #expect(capabilities.showsLinks == !expected)
  }

  @Test(
    "the locale's first variable that is not empty decides about UTF-8",
    arguments: [
      (["LANG": "en_US.UTF-8"], true), (["LANG": "en_US.UTF-8", "LC_ALL": "C"], false),
      (["LC_ALL": "", "LC_CTYPE": "C.utf8"], true), ([:], false),
    ])
  func locale(of environment: [String: String], isUTF8 expected: Bool) {
    #expect(TerminalFacts.namesUTF8Locale(environment) == expected)
  }

  @Test("a descriptor that is no terminal has no window, and still output takes eighty columns")
  func noTerminal() {
    let facts = TerminalFacts.reading(descriptor: -1, environment: ["TERM": "xterm", "LANG": "C.UTF-8"])
    #expect(facts == TerminalFacts(environment: ["TERM": "xterm", "LANG": "C.UTF-8"], isTerminal: false, isUTF8: true))
    #expect(Capabilities(facts) == Capabilities(color: .none, isUTF8: true, columns: 80))
  }
}
