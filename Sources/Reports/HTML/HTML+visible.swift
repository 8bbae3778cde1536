import Basics
import Personas

/// Text in which a reader sees every character: an invisible one stands as `\u{…}` in a box of its own.
extension HTML {
  /// Returns `text` on one line.
  ///
  /// - Parameters:
  ///   - isDisguised: Whether the text looks like another that it stands beside, so that all that is not ASCII is
  ///     written as `\u{…}`, and blanks as `·`.
  ///   - blanksAtEnd: Whether those blanks are shown that stand at the end.
  static func visible(_ text: String, isDisguised: Bool = false, blanksAtEnd: Bool = false) -> HTML {
    let scalars = text.unicodeScalars
    let blanks = blanksAtEnd ? scalars.reversed().prefix { $0 == " " }.count : 0
    let shownFrom = scalars.count - blanks
    // Most texts have nothing in them that needs a box.
    guard
      isDisguised || blanks > 0 || scalars.first?.properties.isGraphemeExtend == true
        || scalars.contains(where: \.isInvisible)
    else { return HTML(text) }
    var html = HTML.empty
    var plain = String.UnicodeScalarView()
    func flush() {
      html += HTML(String(plain))
      plain = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      guard let name = name(of: scalar, isFirst: index == 0, isDisguised, isShownBlank: index >= shownFrom) else {
        plain.append(scalar)
        continue
      }
      flush()
      html += .inline("span", ["class": "unseen"], HTML(name))
    }
    flush()
    return html
  }

  /// Returns how a character is written that could not be seen; nil if it can be.
  private static func name(
    of scalar: Unicode.Scalar, isFirst: Bool, _ isDisguised: Bool, isShownBlank: Bool
  ) -> String? {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case " ": isDisguised || isShownBlank ? "·" : nil
    case _ where scalar.isInvisible: codePoint(scalar)
    case _ where isDisguised && !scalar.isASCII: codePoint(scalar)
    // An accent without its letter must not come to stand on the text before.
    case _ where isFirst && scalar.properties.isGraphemeExtend: codePoint(scalar)
    default: nil
    }
  }
}
