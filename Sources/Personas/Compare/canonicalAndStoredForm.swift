import Algorithms
import Basics

extension Field {
  /// Returns the form in which a value is compared and sent: text canonical, sets without repetition, a null
  /// that stands for a value as it is (it may have to be sent as null).
  func canonical(_ value: JSONValue) -> JSONValue {
    switch (traits.comparison, value) {
    case (.text, .string(let text)): .string(canonicalText(text))
    case (.set, .array(let items)): .array(items.compactMap(\.text).uniqued().map(JSONValue.string))
    default: value
    }
  }
}

/// Returns whether `stored` is how a server keeps `sent`: as it is, a text perhaps without the blanks at its ends, a
/// number perhaps as a 32-bit float (api.md, rules 6 and 8); in an object, null is no value.
func isStoredForm(_ stored: JSONValue, of sent: JSONValue) -> Bool {
  switch (stored, sent) {
  case (.string(let stored), .string(let sent)): isStoredForm(stored, of: sent)
  case (.number(let stored), .number(let sent)): stored == sent || stored == sent.asSingle
  case (.object(let stored), .object(let sent)):
    Set(stored.keys).union(sent.keys).allSatisfy { isStoredForm(stored[$0] ?? .null, of: sent[$0] ?? .null) }
  default: stored == sent
  }
}

/// Returns how a stored value differs from what was sent, if it still counts as stored; nil if it does not differ.
func storageNote(_ stored: JSONValue, of sent: JSONValue) -> String? {
  guard isStoredForm(stored, of: sent), stored != sent else { return nil }
  switch stored {
  case .string: return "without the blanks at its ends"
  case .number(let number): return "as a 32-bit float, \(number)"
  default: return nil
  }
}

/// Returns whether `stored` is how a server keeps `sent`: as it is, or without blanks at its ends.
///
/// Nobody knows whether the server trims, and what it takes for a blank (api.md, rule 6). If it trims, a text with
/// blanks at its ends would differ for ever, so whatever trimming may leave of it counts as stored. The reverse does
/// not hold: blanks that only the server has are a difference.
private func isStoredForm(_ stored: String, of sent: String) -> Bool {
  if stored.utf8.elementsEqual(sent.utf8) { return true }
  let stored = BlankEnds(stored)
  let sent = BlankEnds(sent)
  if sent.middle.isEmpty { return stored.middle.isEmpty && sent.trailing.contains(stored.trailing) }
  return stored.middle.elementsEqual(sent.middle)
    && sent.leading.reversed().starts(with: stored.leading.reversed())
    && sent.trailing.starts(with: stored.trailing)
}

/// A text in three parts: the blanks at its ends, and what lies between; blanks alone are trailing.
private struct BlankEnds {
  let leading: Substring.UnicodeScalarView
  let middle: Substring.UnicodeScalarView
  let trailing: Substring.UnicodeScalarView

  init(_ text: String) {
    let scalars = text.unicodeScalars
    let end = scalars.lastIndex { !$0.isBlank }.map(scalars.index(after:)) ?? scalars.startIndex
    let start = scalars[..<end].firstIndex { !$0.isBlank } ?? end
    leading = scalars[..<start]
    middle = scalars[start..<end]
    trailing = scalars[end...]
  }
}
