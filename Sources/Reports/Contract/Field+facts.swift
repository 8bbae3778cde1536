import Basics
import Personas

/// One thing to know about a key of a persona file.
struct Fact: Equatable {
  /// What it is about: "null", "resets".
  let label: String
  let text: String
  /// Whether an editor shows it next to the key.
  var isForEditors = true
}

extension Field {
  /// What anamctl knows of the field beyond its schema, for people who write persona files.
  ///
  /// - Parameter key: The key of the file that is explained, one of `fileKeys`.
  func facts(for key: String, under contract: Contract) -> [Fact] {
    [
      Fact(label: "null", text: nullFact(for: key, under: contract), isForEditors: key == name && allowsNull),
      alternatives(to: key).map { Fact(label: "instead", text: $0) },
      comparisonFact.map { Fact(label: "compared", text: $0, isForEditors: false) },
      Fact(label: "read back", text: "`\(traits.readPath.joined(separator: "."))` of the persona", isForEditors: false),
      traits.resets.map { Fact(label: "resets", text: "`\($0.field)`, \($0.condition.explanation)") },
      resetFact(under: contract).map { Fact(label: "reset by", text: $0) },
      contract.requiredToCreate.contains(name) ? Fact(label: "to create", text: "needed") : nil,
    ].compactMap(\.self)
  }

  /// Whether a file may say null: the API can clear the field, or a null asks for a reset.
  var allowsNull: Bool { !schema.isUnmanageable && (property.isNullable || traits.nullResets) }

  private func nullFact(for key: String, under contract: Contract) -> String {
    guard key == name else { return "not allowed" }
    if property.isNullable { return "clears it" }
    guard traits.nullResets else {
      let none = traits.nullMeans?.text.map { $0.isEmpty ? "\"\"" : $0 }
      return "not allowed" + (none.map { "; write \($0) for none" } ?? "")
    }
    let cause = contract.fieldResetting(name).map { "a new `\($0.name)`" } ?? "another field"
    return "asks for the reset that \(cause) brings, and is possible only together with it"
  }

  private func alternatives(to key: String) -> String? {
    let others = fileKeys.filter { $0 != key }.map { "`\($0)` \(meaning(of: $0))" }
    return others.isEmpty ? nil : others.joined(separator: ", or ") + ", not both"
  }

  private func meaning(of key: String) -> String {
    switch key {
    case traits.nameKey: schema.isArray ? "with the names instead of the ids" : "with the name instead of the id"
    case traits.fileKey: "with one path or a list of paths to read it from"
    case _ where traits.catalogue != nil: schema.isArray ? "with the ids" : "with the id"
    default: "with the text itself"
    }
  }

  private var comparisonFact: String? {
    switch traits.comparison {
    case .exact: nil
    case .text: "as text: line ends and newlines at the very end do not count"
    case .set: "as a set: order and repetition do not count"
    }
  }

  private func resetFact(under contract: Contract) -> String? {
    contract.fieldResetting(name).flatMap { field in
      field.traits.resets.map { "`\(field.name)`, \($0.condition.explanation)" }
    }
  }
}

extension FieldTraits.Reset.Condition {
  fileprivate var explanation: String {
    switch self {
    case .always: "with every change that does not bring its own"
    case .unsupported: "if the new one does not support it"
    }
  }
}

extension Field {
  /// What fits under one of the field's keys, in words.
  func expectation(for key: String) -> String {
    switch key {
    case traits.nameKey: schema.isArray ? "names, looked up in the account" : "a name, looked up in the account"
    case traits.fileKey: "a path relative to the persona's file, or a list of paths; texts are joined by blank lines"
    case _ where traits.catalogue != nil: schema.isArray ? "a list of ids" : "an id"
    case _ where schema.shapes.count > 1: "a mapping, of one of the kinds below"
    default: schema.expectation
    }
  }
}

extension Schema {
  var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
