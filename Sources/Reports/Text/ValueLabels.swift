import Basics
import Personas

/// How values are written: as JSON on one line, and ids with the names that they have.
struct ValueLabels {
  /// The names by id.
  let names: [String: String]
  /// Whether ids are written whole, and values however long they are.
  let isFull: Bool

  /// How much of an id is shown beside a name.
  private static let shortID = 8
  private static let longestName = 80

  /// Returns a value as it is written.
  func label(of value: JSONValue) -> String {
    value.text.flatMap { label(for: $0) } ?? list(value) ?? visibleValue(value, width: isFull ? .max : 200)
  }

  /// Returns a list of ids with their names; nil for everything else.
  private func list(_ value: JSONValue) -> String? {
    guard let elements = value.elements, !elements.isEmpty else { return nil }
    let labels = elements.compactMap { $0.text.flatMap { label(for: $0) } }
    return labels.count == elements.count ? "[\(labels.joined(separator: ", "))]" : nil
  }

  /// Returns two values as they are written, so that they can be told apart if they differ.
  func labels(of first: JSONValue, _ second: JSONValue) -> (String, String) {
    let labels = (label(of: first), label(of: second))
    if let one = first.text, let other = second.text, looksAlike(labels.0, labels.1) {
      return ("\"\(undisguisedText(one))\"", "\"\(undisguisedText(other))\"")
    }
    guard first != second, labels.0.utf8.elementsEqual(labels.1.utf8) else { return labels }
    let whole = ValueLabels(names: names, isFull: true)
    return (whole.label(of: first), whole.label(of: second))
  }

  /// Returns the name and the id: `"Lucy - Fresh & Casual" (de23e340…)`; nil if the id has no name.
  private func label(for id: String) -> String? {
    guard let name = names[id] else { return nil }
    let short = isFull || id.unicodeScalars.count <= Self.shortID + 1 ? id : "\(id.prefix(Self.shortID))…"
    return "\(visibleValue(.string(name), width: Self.longestName)) (\(visibleText(short)))"
  }
}
