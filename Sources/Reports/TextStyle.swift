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
