extension StyledText {
  /// Lays the text out in lines of at most `width` columns, broken at blanks and between wide characters.
  ///
  /// What cannot be broken is left whole, however wide it is: an id that is torn apart cannot be copied. Blanks at the
  /// end of a line are dropped.
  ///
  /// - Parameters:
  ///   - first: What the first line begins with.
  ///   - rest: What every other line begins with.
  ///   - width: Nil for one line, however long.
  func lines(first: StyledText, rest: StyledText, width: Int?) -> [StyledText] {
    var wrapper = Wrapper(first: first, rest: rest, width: width ?? .max)
    for piece in pieces {
      for character in piece.text { wrapper.add(character, piece.meaning) }
    }
    return wrapper.finish()
  }
}

/// Lines under construction.
private struct Wrapper {
  private let rest: StyledText
  private let width: Int
  private var lines: [StyledText] = []
  private var line: StyledText
  private var lineWidth: Int
  /// Whether the line has nothing yet but what every line begins with.
  private var isFresh = true
  /// The blanks before the word.
  private var blanks = StyledText()
  private var blankCount = 0
  /// What is not to be broken.
  private var word = StyledText()
  private var wordWidth = 0
  private var endsWide = false

  init(first: StyledText, rest: StyledText, width: Int) {
    self.rest = rest
    self.width = width
    line = first
    lineWidth = first.width
  }

  mutating func add(_ character: Character, _ meaning: TextStyle.Meaning?) {
    if character == " " {
      addWord()
      blanks.append(" ", meaning)
      blankCount += 1
      return
    }
    let columns = displayWidth(String(character))
    if columns > 1, endsWide { addWord() }
    word.append(String(character), meaning)
    wordWidth += columns
    endsWide = columns > 1
  }

  /// Puts the blanks and the word on this line, or the word alone on the next.
  private mutating func addWord() {
    guard wordWidth > 0 || !word.pieces.isEmpty else { return }
    if !isFresh, lineWidth + blankCount + wordWidth > width {
      lines.append(line)
      (line, lineWidth, isFresh) = (rest, rest.width, true)
      (blanks, blankCount) = (StyledText(), 0)
      breakUpCommand()
    }
    line.append(blanks)
    line.append(word)
    lineWidth += blankCount + wordWidth
    isFresh = false
    (blanks, blankCount, word, wordWidth, endsWide) = (StyledText(), 0, StyledText(), 0, false)
  }

  /// Where a word comes to stand first on a line, a CI log must not take it for a command.
  private mutating func breakUpCommand() {
    let start = word.pieces.map(\.text).joined()
    guard start.utf8.starts(with: "::".utf8), rest.pieces.allSatisfy({ $0.text.utf8.allSatisfy { $0 == 0x20 } })
    else { return }
    var broken = StyledText("\\:\\:", word.pieces.first?.meaning)
    var colons = 2
    for piece in word.pieces {
      let dropped = min(colons, piece.text.unicodeScalars.prefix { $0 == ":" }.count)
      colons -= dropped
      broken.append(String(piece.text.unicodeScalars.dropFirst(dropped)), piece.meaning)
    }
    word = broken
    wordWidth += 2
  }

  mutating func finish() -> [StyledText] {
    addWord()
    return lines + [line]
  }
}
