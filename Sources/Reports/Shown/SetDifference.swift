import Basics
import Personas

/// What is added to a list of ids and what is removed from it: their order means nothing.
struct SetDifference: CustomStringConvertible {
  let removed: [String]
  let added: [String]
  let before: JSONValue
  let after: JSONValue
  private let keptCount: Int

  /// - Returns: Nil unless both are lists of texts that differ; one of them may be absent.
  init?(from before: JSONValue, to after: JSONValue) {
    guard let old = Self.texts(before), let new = Self.texts(after) else { return nil }
    self.before = before
    self.after = after
    let (oldSet, newSet) = (Set(old), Set(new))
    removed = oldSet.subtracting(newSet).sorted()
    added = newSet.subtracting(oldSet).sorted()
    keptCount = oldSet.intersection(newSet).count
    guard !removed.isEmpty || !added.isEmpty else { return nil }
  }

  private static func texts(_ value: JSONValue) -> [String]? {
    guard value != .null else { return [] }
    guard let elements = value.elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  /// "2 added, 1 removed, 3 kept".
  var description: String {
    [(added.count, "added"), (removed.count, "removed"), (keptCount, "kept")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// "+2 -1".
  var counts: String {
    [("+", added.count), ("-", removed.count)].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  /// Returns the elements that differ, each after its sign: those removed first.
  func signed(_ labels: ValueLabels) -> [StyledText] {
    removed.map { StyledText("- \(labels.label(of: .string($0)))", .removed) }
      + added.map { StyledText("+ \(labels.label(of: .string($0)))", .added) }
  }
}
