package import Basics

extension Sequence<DesiredPersona> {
  /// The parts of the catalogue in which these personas' names are looked up.
  package var cataloguesOfNames: Set<CatalogueKind> {
    Set(flatMap(\.references).compactMap(\.field.traits.catalogue))
  }
}

extension [DesiredPersona] {
  /// Replaces every name by the id it stands for.
  ///
  /// - Returns: The personas, and for each (by its index) the problems of its names: unknown, with the nearest
  ///   one, or ambiguous, with the candidates.
  package func resolvingNames(
    in catalogue: Catalogue, under contract: Contract
  ) -> (personas: [DesiredPersona], problems: [Int: [Diagnostic]]) {
    let indices = Dictionary(
      uniqueKeysWithValues: cataloguesOfNames.map { ($0, NameIndex(catalogue[$0], kind: $0)) })
    var problems: [Int: [Diagnostic]] = [:]
    let personas = enumerated().map { position, persona in
      var persona = persona
      for reference in persona.references {
        guard let index = reference.field.traits.catalogue.flatMap({ indices[$0] }) else { continue }
        var ids: [String] = []
        for name in reference.names {
          if let constant = reference.field.traits.nullMeans?.text, constant == name.value {
            ids.append(constant)
            continue
          }
          switch index.id(of: name, for: reference.field) {
          case .success(let id): ids.append(id)
          case .failure(let problem): problems[position, default: []].append(problem)
          }
        }
        guard ids.count == reference.names.count else { continue }
        persona.fields.append(DesiredField(reference, ids: ids))
      }
      persona.references = []
      return persona.sorted(under: contract)
    }
    return (personas, problems)
  }
}

extension DesiredField {
  /// A field whose names were looked up: one id, or the list of them.
  fileprivate init(_ reference: NameReference, ids: [String]) {
    let value: JSONValue
    if case .array = reference.field.schema {
      value = .array(ids.map(JSONValue.string))
    } else {
      value = ids.first.map(JSONValue.string) ?? .null
    }
    self.init(
      field: reference.field, value: reference.field.canonical(value), range: reference.range,
      declaration: .names(reference.names, key: reference.key))
  }
}
