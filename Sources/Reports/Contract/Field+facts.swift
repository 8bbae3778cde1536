import Personas

extension Field {
  /// What anamctl knows of the field beyond its schema, for people who write persona files.
  ///
  /// - Parameter key: The key of the file that is explained, one of `fileKeys`.
  func facts(for key: String, under contract: Contract) -> [Fact] {
    [
      Fact(label: "null", text: nullFact(for: key, under: contract), isForEditors: key == name && allowsNull),
      alternatives(to: key).map { Fact(label: "or", text: $0) },
      comparisonFact.map { Fact(label: "compared", text: $0, isForEditors: false) },
      Fact(label: "read back", text: readBackFact, isForEditors: false),
      traits.resets.map { Fact(label: "resets", text: "`\($0.field)`, \($0.condition.explanation)") },
      resetFact(under: contract).map { Fact(label: "reset by", text: $0) },
      contract.requiredToCreate.contains(name) ? Fact(label: "new personas", text: "need it") : nil,
    ].compactMap(\.self)
  }

  /// Whether a file may say null: the API can clear the field, or a null asks for a reset.
  var allowsNull: Bool { !schema.isUnmanageable && (property.isNullable || traits.nullResets) }

  private func nullFact(for key: String, under contract: Contract) -> String {
    guard key == name, allowsNull else {
      let none = traits.nullMeans?.text.map { $0.isEmpty ? "; write \"\" for none" : "; write \($0) for none" }
      return "not allowed" + (key == name ? none ?? "" : "")
    }
    guard traits.nullResets, !property.isNullable else { return "clears it" }
    let cause = contract.fieldResetting(name).map { "a new `\($0.name)`" } ?? "another field"
    return "asks for the reset that \(cause) brings, and is possible only together with it"
  }

  private func alternatives(to key: String) -> String? {
    let others = fileKeys.filter { $0 != key }.map { "`\($0)`\(meaning(of: $0))" }
    return others.isEmpty ? nil : others.joined(separator: ", or ") + "; one of them, not both"
  }

  private func meaning(of key: String) -> String {
    switch key {
    case traits.nameKey: " with the \(schema.isArray ? "names" : "name") instead of the \(schema.isArray ? "ids" : "id")"
    case traits.fileKey: " with one path or a list of paths to read it from"
    case _ where traits.catalogue != nil: " with the \(schema.isArray ? "ids" : "id")"
    default: " with the text itself"
    }
  }

  private var comparisonFact: String? {
    switch traits.comparison {
    case .exact: nil
    case .text: "as text: line ends and newlines at the very end do not count"
    case .set: "as a set: order and repetition do not count"
    }
  }

  private var readBackFact: String { "`\(traits.readPath.joined(separator: "."))` of the persona" }

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

extension Schema {
  var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
