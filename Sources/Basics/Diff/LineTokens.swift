/// The tokens of some lines of a text, one after the other, a line break after each line.
struct LineTokens {
  private(set) var tokens: [Token] = []
  /// Equal for tokens that look the same.
  private(set) var numbers: [Int] = []
  /// For each token, the line that it is in.
  private(set) var lines: [Int] = []
  private let firstLine: Int
  /// For each line, its tokens without the line break, and what they weigh.
  private var contents: [(tokens: Range<Int>, weight: Int)] = []

  /// - Parameter appearances: The numbers of what a reader sees, for both texts. Swift compares strings by canonical
  ///   equivalence, as readers do.
  init(_ lines: Range<Int>, of text: TextLines, _ appearances: inout Numbering<String>) {
    firstLine = lines.lowerBound
    var tokenizer = Tokenizer(text.bytes)
    for line in lines {
      let start = tokenizer.tokens.count
      tokenizer.add(text.ranges[line])
      let range = start..<tokenizer.tokens.count
      contents.append((range, tokenizer.tokens[range].reduce(0) { $0 + $1.weight }))
      tokenizer.addLineBreak(after: text.ranges[line])
      self.lines += repeatElement(line, count: range.count + 1)
    }
    tokens = tokenizer.tokens
    numbers = tokens.map { appearances.number(of: $0.appearance(in: text)) }
  }

  /// Returns where the tokens of a line are, without the line break, and what they weigh.
  subscript(line: Int) -> (tokens: Range<Int>, weight: Int) { contents[line - firstLine] }

  /// How well a line can be cut before each of its tokens, and at its end: best there and after a blank.
  func cuts(inLine line: Int) -> [Int] {
    let range = self[line].tokens
    var cuts = [Int](repeating: 3, count: range.count + 1)
    for (place, index) in range.enumerated().dropFirst() {
      cuts[place] = tokens[index - 1].kind == .blank ? 2 : tokens[index].kind == .blank ? 1 : 0
    }
    return cuts
  }
}

extension Token {
  /// What a reader sees of the token: every run of blanks is a blank.
  fileprivate func appearance(in text: TextLines) -> String {
    switch kind {
    case .blank: " "
    case .lineBreak: "\n"
    case .word, .sign: Basics.appearance(of: text.text(range))
    }
  }
}

/// Whether two different texts cannot be told apart by looking at them: the same accents in another spelling, blanks of
/// the same width, characters that are not drawn.
package func looksAlike(_ first: String, _ second: String) -> Bool {
  // Swift compares strings by canonical equivalence.
  !first.utf8.elementsEqual(second.utf8) && appearance(of: first) == appearance(of: second)
}

/// Returns `text` without what is not drawn, and with every kind of blank as a blank.
func appearance(of text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\t") }) else { return text }
  var seen = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
    seen.append(scalar.properties.isWhitespace ? " " : scalar)
  }
  return String(seen)
}
