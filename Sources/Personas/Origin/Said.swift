import Basics

/// What a persona's files say of one path.
enum Said: Equatable {
  case nothing
  case value(JSONValue)
  /// Names of items of the catalogue, as written.
  case names([String])
  /// A text whose file cannot be read.
  case unreadable
}

extension Saying {
  /// Returns what is said of a path; nil if the commit cannot be read there.
  func said(at path: ValuePath) -> Said? {
    switch self {
    case .silent: return nil
    case .absent: return .nothing
    case .declared(let persona):
      let said = persona.said(at: path)
      return said == .unreadable ? nil : said
    }
  }
}

extension DesiredPersona {
  fileprivate func said(at path: ValuePath) -> Said {
    if let wanted = field(path.field) {
      var value = wanted.value
      for key in path.keys where value != .null {
        guard let member = value[key] else { return .nothing }
        value = member
      }
      return .value(value)
    }
    if let reference = references.first(where: { $0.field.name == path.field }) {
      return .names(reference.names.map(\.value))
    }
    return textFiles.contains { $0.field.name == path.field } ? .unreadable : .nothing
  }
}

/// By which names items of the catalogue are known: what an old commit calls by its name may be known by its id today.
struct KnownNames {
  let live: LivePersona?
  let catalogue: Catalogue

  /// Returns whether `said` asks for `value`, under the equality of the plan.
  func asks(_ said: Said, for value: JSONValue, at path: ValuePath, under contract: Contract) -> Bool {
    switch said {
    case .nothing, .unreadable: false
    case .value(let asked): contract.isSame(asked, as: value, at: path)
    case .names(let names): contract.field(named: path.field).map { mean(names, value.ids, $0) } ?? false
    }
  }

  private func mean(_ names: [String], _ ids: [String], _ field: Field) -> Bool {
    let known = ids.map { self.names(of: $0, for: field) }
    func isIn(_ name: String, _ known: [String]) -> Bool { known.contains { $0.utf8.elementsEqual(name.utf8) } }
    return !ids.isEmpty && names.allSatisfy { name in known.contains { isIn(name, $0) } }
      && known.allSatisfy { known in names.contains { isIn($0, known) } }
  }

  /// Every name under which an item is known: in the catalogue, and as the persona shows it.
  private func names(of id: String, for field: Field) -> [String] {
    let listed = field.traits.catalogue.flatMap { catalogue.item(id, in: $0) }?.names ?? []
    let shown = live?.shownNames(of: field)[id] ?? []
    return listed + shown + (field.traits.nullMeans?.text == id ? [id] : [])
  }
}
