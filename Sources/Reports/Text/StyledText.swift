/// Text in pieces, each with its meaning, before it is laid out; visible already, as `visibleText` has it.
struct StyledText: Equatable {
  private(set) var pieces: [Piece] = []

  struct Piece: Equatable {
    var text: String
    let meaning: TextStyle.Meaning?
  }

  init(_ text: String = "", _ meaning: TextStyle.Meaning? = nil) { append(text, meaning) }

  /// Adds a piece; to the last one, if that has the same meaning.
  mutating func append(_ text: String, _ meaning: TextStyle.Meaning? = nil) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.meaning == meaning {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, meaning: meaning))
    }
  }

  mutating func append(_ other: StyledText) {
    for piece in other.pieces { append(piece.text, piece.meaning) }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// How many columns it takes on one line.
  var width: Int { pieces.reduce(0) { $0 + displayWidth($1.text) } }

  /// Returns the beginning of the text, at most `columns` wide; the text itself if it is no wider.
  func prefix(columns: Int) -> StyledText {
    guard width > columns else { return self }
    var beginning = StyledText()
    var room = columns
    for piece in pieces {
      for character in piece.text {
        room -= displayWidth(String(character))
        guard room >= 0 else { return beginning }
        beginning.append(String(character), piece.meaning)
      }
    }
    return beginning
  }

  /// Returns the text on one line, with its colours if there are any.
  func rendered(_ style: TextStyle) -> String {
    pieces.map { piece in piece.meaning.map { style.apply($0, piece.text) } ?? piece.text }.joined()
  }
}

extension StyledText: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}

/// Whether and how a text report is coloured.
package struct TextStyle: Sendable {
  let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// The few meanings that have a look: the codes of ECMA-48, "Select Graphic Rendition".
  ///
  /// Words that change differ by more than colour, for readers who do not tell red from green.
  enum Meaning: String {
    case strong = "1"
    case faint = "2"
    case added = "32"
    case removed = "31"
    case changed = "33"
    /// Bold and underlined.
    case addedWords = "1;4;32"
    /// Struck through.
    case removedWords = "9;31"
    case alarming = "1;31"
    case notable = "36"
  }

  func apply(_ meaning: Meaning, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(meaning.rawValue)m\(text)\u{1B}[0m" : text
  }
}
