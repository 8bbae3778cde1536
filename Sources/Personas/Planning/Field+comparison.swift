import Basics

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
    return isStoredForm(canonical(live), of: desired)
  }
}

/// Returns whether `stored` is how a server keeps `sent`: as it is, a text perhaps without the blanks at its ends, a
/// number perhaps as a 32-bit float (api.md, rules 6 and 8).
func isStoredForm(_ stored: JSONValue, of sent: JSONValue) -> Bool {
  switch (stored, sent) {
  case (.string(let stored), .string(let sent)): isStoredForm(stored, of: sent)
  case (.number(let stored), .number(let sent)): stored == sent || stored == sent.asSingle
  default: stored == sent
  }
}

/// Returns how a server keeps a value that counts as stored, if not as it was sent; nil if it does.
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
/// Whether the server trims, and what is a blank to it, is not known (api.md, rule 6). If it does, a text with
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
  return isStoredForm(live, of: desired)
}
