/// A pattern of ECMA-262, as far as Swift's regular expressions agree with it.
struct JSONSchemaPattern {
  private let regex: Regex<AnyRegexOutput>

  /// - Parameter pattern: The pattern; the result is nil if it is not supported here.
  init?(_ pattern: String) {
    guard let regex = try? Regex(Self.anchored(pattern)) else { return nil }
    self.regex = regex.matchingSemantics(.unicodeScalar)
  }

  /// Whether the pattern matches somewhere in `text`.
  func matches(_ text: String) -> Bool { (try? regex.firstMatch(in: text)) != nil }

  /// In ECMA-262, `$` matches only at the end of the text, not also before a line break there.
  private static func anchored(_ pattern: String) -> String {
    pattern.hasSuffix("$") && !pattern.hasSuffix("\\$") ? pattern.dropLast() + #"\z"# : pattern
  }
}
