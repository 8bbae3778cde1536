/// A word, a run of blanks, or a single other character of a text.
struct Token: Equatable {
  /// Where it is in the text's bytes.
  let range: Range<Int>
  let kind: Kind

  enum Kind: Equatable {
    case word
    case blank
    /// A punctuation mark, a sign, an emoji: one character.
    case sign
    case lineBreak
  }

  /// How much it counts when texts are compared by how much they share: only words say something.
  var weight: Int { kind == .word ? range.count : 0 }
}

/// Divides text into tokens; no token divides a character, as a reader sees one.
///
/// As in Unicode's word boundaries (UAX #29), an apostrophe between letters and a point between digits belong to the
/// word: "don't", "11:30". Scripts that put no blanks between words have a token for each character.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private let bytes: [UInt8]
  /// Whether the last word may be continued.
  private var isOpen = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds the tokens of a stretch that begins and ends between characters.
  mutating func add(_ range: Range<Int>) {
    isOpen = false
    var place = range.lowerBound
    while place < range.upperBound {
      let isFollowedByASCII = place + 1 == range.upperBound || bytes[place + 1] < 0x80
      if bytes[place] < 0x80, isFollowedByASCII {
        append(place..<place + 1, Class(ascii: bytes[place]))
        place += 1
      } else {
        place = addCharacters(from: place, to: range.upperBound)
      }
    }
  }

  /// Adds a token for the end of a line.
  mutating func addLineBreak(after line: Range<Int>) {
    tokens.append(Token(range: line.upperBound..<line.upperBound, kind: .lineBreak))
  }

  /// Adds characters one by one, up to the next place between two ASCII characters: there a character surely ends.
  ///
  /// - Returns: That place.
  private mutating func addCharacters(from start: Int, to end: Int) -> Int {
    var stop = start + 1
    while stop < end, bytes[stop] >= 0x80 || bytes[stop - 1] >= 0x80 { stop += 1 }
    var place = start
    for character in String(decoding: bytes[start..<stop], as: UTF8.self) {
      let length = character.utf8.count
      append(place..<place + length, Class(character))
      place += length
    }
    return stop
  }

  private mutating func append(_ range: Range<Int>, _ kind: Class) {
    let isContinued = tokens.last?.range.upperBound == range.lowerBound
    switch kind {
    case .letter:
      if isOpen, isContinued, let last = tokens.last, last.kind == .word {
        extendLast(1, to: range.upperBound)
      } else if isContinued, joinsWord(before: range.lowerBound) {
        extendLast(2, to: range.upperBound)
      } else {
        tokens.append(Token(range: range, kind: .word))
      }
      isOpen = true
    case .wholeWord:
      tokens.append(Token(range: range, kind: .word))
      isOpen = false
    case .blank:
      if isContinued, tokens.last?.kind == .blank, range.lowerBound > 0 {
        extendLast(1, to: range.upperBound)
      } else {
        tokens.append(Token(range: range, kind: .blank))
      }
      isOpen = false
    case .sign:
      // The word before stays open for what the sign may join to it.
      tokens.append(Token(range: range, kind: .sign))
    }
  }

  /// Makes the last tokens one, up to a new end.
  private mutating func extendLast(_ count: Int, to end: Int) {
    guard let first = tokens.dropLast(count - 1).last else { return }
    tokens.removeLast(count)
    tokens.append(Token(range: first.range.lowerBound..<end, kind: first.kind))
  }

  /// Whether the last token is a sign that joins the word before it and the letter or digit at `place`.
  private func joinsWord(before place: Int) -> Bool {
    guard isOpen, tokens.count >= 2, let sign = tokens.last, sign.kind == .sign else { return false }
    let word = tokens[tokens.count - 2]
    guard word.kind == .word, word.range.upperBound == sign.range.lowerBound else { return false }
    let areDigits = isDigit(bytes[sign.range.lowerBound - 1]) && isDigit(bytes[place])
    let areLetters = !isDigit(bytes[sign.range.lowerBound - 1]) && !isDigit(bytes[place])
    return bytes[sign.range].elementsEqual("'".utf8) || bytes[sign.range].elementsEqual("\u{2019}".utf8)
      ? areLetters
      : areDigits && sign.range.count == 1 && [0x2C, 0x2E, 0x3A].contains(bytes[sign.range.lowerBound])
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// What a character is to the division into tokens.
private enum Class {
  case letter
  /// A character of a script that puts no blanks between words.
  case wholeWord
  case blank
  case sign

  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      self = .letter
    case UInt8(ascii: " "), UInt8(ascii: "\t"): self = .blank
    default: self = .sign
    }
  }

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .sign
      return
    }
    let properties = scalar.properties
    if scalar.isASCII, character.utf8.count == 1, let byte = character.utf8.first {
      self.init(ascii: byte)
    } else if properties.isWhitespace {
      self = .blank
    } else if scalar.isWrittenWithoutBlanks {
      self = .wholeWord
    } else if properties.isAlphabetic || properties.numericType != nil || properties.isDefaultIgnorableCodePoint {
      // A character that is not drawn does not end a word for its reader.
      self = .letter
    } else {
      self = .sign
    }
  }
}

extension Unicode.Scalar {
  /// Whether its script puts no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
  fileprivate var isWrittenWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
