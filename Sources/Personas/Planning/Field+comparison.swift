extension Field {
  /// Returns whether the server's value is the one that a file asks for.
  ///
  /// - Parameters:
  ///   - desired: The managed value, canonical.
  ///   - live: The server's value, as `LivePersona.reading(of:)` gives it.
  func isSatisfied(_ desired: JSONValue, by live: JSONValue) -> Bool {
    switch traits.comparison {
    case .set:
      Set(desired.elements?.compactMap(\.text) ?? []) == Set(live.elements?.compactMap(\.text) ?? [])
    case .text, .exact:
      isSame(desired, as: live)
    }
  }

  private func isSame(_ desired: JSONValue, as live: JSONValue) -> Bool {
    // Null, {} and an object of nulls are one value: options of which none is set.
    if schema.isObject { return desired.settings == live.settings }
    let desired = desired == .null ? traits.nullMeans ?? .null : desired
    guard case .string(let wanted) = desired, case .string(let stored) = live else { return desired == live }
    let shown = traits.comparison == .text ? canonicalText(stored) : stored
    return isStoredForm(shown, of: wanted)
  }

  /// Whether the two are equal only because the server dropped blanks at the ends of the text.
  func isTrimmed(_ desired: JSONValue, in live: JSONValue) -> Bool {
    guard isSatisfied(desired, by: live), let wanted = desired.text, let stored = live.text else { return false }
    return !wanted.utf8.elementsEqual(canonicalText(stored).utf8)
  }
}

/// Returns whether `stored` is how a server keeps `sent`: as it is, or without blanks at its ends.
///
/// Whether the server trims, and what is a blank to it, is not known (API.md, rule 6). If it does, a text with
/// blanks at its ends would differ for ever, so what any trimming leaves of it counts as stored. The other way
/// round it does not: blanks that only the server has are a difference.
func isStoredForm(_ stored: String, of sent: String) -> Bool {
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

/// Returns whether a value inside an options object is the one that a file asks for; a null asks for none.
func isSameOption(_ desired: JSONValue, as live: JSONValue?) -> Bool {
  guard let live else { return desired == .null }
  guard case .string(let wanted) = desired, case .string(let stored) = live else { return desired == live }
  return isStoredForm(stored, of: wanted)
}
