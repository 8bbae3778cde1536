/// Which of the requests that match a rule it is about, counted from 1.
enum Occurrence: Sendable, Hashable {
  /// `#2`, `#2-4`
  case range(ClosedRange<Int>)
  /// `#2+`
  case from(Int)
  /// `#*`, `#*/3`: every third one, for example
  case every(Int)

  /// Whether the rule is about the match with this number.
  func contains(_ number: Int) -> Bool {
    switch self {
    case .range(let range): range.contains(number)
    case .from(let first): number >= first
    case .every(let step): number.isMultiple(of: step)
    }
  }
}

extension Occurrence {
  /// Reads an occurrence without its `#`.
  ///
  /// - Returns: nil when the text is none, or has a number that is not at least 1.
  init?(_ text: Substring) {
    if text == "*" {
      self = .every(1)
    } else if text.hasPrefix("*/") {
      guard let step = Self.number(text.dropFirst(2)) else { return nil }
      self = .every(step)
    } else if text.hasSuffix("+") {
      guard let first = Self.number(text.dropLast()) else { return nil }
      self = .from(first)
    } else {
      let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(Self.number)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
      self = .range(first...last)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.wholeNumber.flatMap { $0 > 0 ? $0 : nil }
  }
}
