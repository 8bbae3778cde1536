/// How the lines of a report are laid out.
struct Layout {
  let style: TextStyle
  /// The width of the terminal in columns; nil for a log, in which lines are not broken.
  let width: Int?

  /// Narrower than this, a report does not get: there would be no room for its words.
  private static let narrowest = 30

  init(style: TextStyle, width: Int?) {
    self.style = style
    self.width = width.map { max($0, Self.narrowest) }
  }

  /// Returns a text in lines, the second and later ones further in by `hang` columns.
  func lines(_ text: StyledText, indent: Int = 0, hang: Int = 4) -> [String] {
    let first = StyledText(blanks(indent))
    return text.lines(first: first, rest: StyledText(blanks(indent + hang)), width: width)
      .map { $0.rendered(style) }
  }

  /// Whether a text fits on a line.
  func fits(_ text: StyledText, indent: Int) -> Bool { width.map { indent + text.width <= $0 } ?? true }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
