import Algorithms
import Basics

/// Live options that would have to be sent back, and that the API does not take (api.md, rule 5): without them they
/// could be lost, with them the request is refused.
extension PersonaPlanner {
  /// Returns a problem for each of them, with what the file can say instead.
  func storedOptionsProblems(_ differences: [FieldDifference]) -> [Diagnostic] {
    differences.filter { $0.isSent && $0.desired.value.members != nil && !isCertainlyReset($0.desired.field) }
      .flatMap { difference -> [Diagnostic] in
        switch live?.reading(of: difference.desired.field).value {
        case nil, .null: []
        case .object: optionProblems(difference.desired)
        case .some(let value): wholeProblem(value, of: difference.desired).map { [$0] } ?? []
        }
      }
  }

  private func optionProblems(_ wanted: DesiredField) -> [Diagnostic] {
    let field = wanted.field
    return keptOptions(beside: wanted).compactMap { option in
      guard takenBack(option, of: field) == nil else { return nil }
      let name = option.path.keys[0]
      return .error(
        .account,
        "the server has '\(option.path)' as \(described(option.value)), which it does not take back with the others: "
          + "it must be \(expectation(of: name, in: field))",
        at: wanted.range, help: "add '\(name)' to '\(field.name)' here; if the API takes more, see --api-schema")
    }
  }

  /// An object that is kept as something else cannot be laid under the wanted options.
  private func wholeProblem(_ value: JSONValue, of wanted: DesiredField) -> Diagnostic? {
    let field = wanted.field
    let known = Array(shapes(of: field).flatMap(\.properties).map(\.name).uniqued())
    let held = value.text.flatMap { try? JSONValue(json: Array($0.utf8)) }?.members
    let missing = (held?.filter { $0.value != .null }.keys.sorted() ?? known).filter { wanted.value[$0] == nil }
    guard !missing.isEmpty else { return nil }
    let additions = missing.map { name in held?[name].map { "\(name): \(described($0))" } ?? name }
    return .error(
      .account,
      "the server has '\(field.name)' as \(value.kind), not as a mapping, so that the rest of it would be lost",
      at: wanted.range, help: "add here what is to stay: \(additions.joined(separator: ", "))")
  }

  private func expectation(of name: String, in field: Field) -> String {
    Array(shapes(of: field).flatMap(\.properties).filter { $0.name == name }.map(\.schema.expectation).uniqued())
      .joined(separator: ", or ")
  }

  private func described(_ value: JSONValue) -> String {
    (try? jsonText(value, layout: .compact)).map(shown) ?? value.kind
  }
}
