import Basics
import Personas

extension Change {
  /// Texts up to this length stand on one line with their change.
  private static let longestInline = 60

  /// Whether it is a text of which only what changes is shown.
  var isLongText: Bool {
    guard after.text != nil, before.text != nil || before == .null else { return false }
    return [before, after].compactMap(\.text).contains { text in
      text.utf8.contains(UInt8(ascii: "\n")) || text.count > Self.longestInline
    }
  }

  /// What changes in a text; both sides in the form in which they are compared.
  var textDiff: TextDiff {
    TextDiff(from: canonicalText(before.text ?? ""), to: canonicalText(after.text ?? ""))
  }
}
