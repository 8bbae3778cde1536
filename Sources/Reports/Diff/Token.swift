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
