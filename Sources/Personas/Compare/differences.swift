package import Basics

/// A value and where it is.
package struct PathValue: Equatable, Sendable {
  package let path: ValuePath
  /// Null for none.
  package let value: JSONValue

  package init(_ path: ValuePath, _ value: JSONValue) {
    self.path = path
    self.value = value
  }
}

/// That a persona has another value at a path than is expected of it.
package struct ValueDifference: Equatable, Sendable {
  package let path: ValuePath
  /// Null where none is expected.
  package let expected: JSONValue
  /// Null where the persona has none.
  package let actual: JSONValue

  /// What happened to the value, seen from what is expected.
  package enum Kind: Sendable {
    case added
    case changed
    case removed
  }

  package var kind: Kind {
    if !expected.isSet { return .added }
    return actual.isSet ? .changed : .removed
  }
}

/// The one place that says whether two values are the same: planning, staleness and verification filter what it finds.
extension Contract {
  /// Returns where a persona differs from what is expected of it, in the order of the expectations.
  ///
  /// Of a field that the persona does not show nothing can be said, so it is left out.
  package func differences(
    of live: LivePersona, from expected: some Sequence<PathValue>
  ) -> [ValueDifference] {
    expected.compactMap { expected in
      guard let actual = live.value(at: expected.path, under: self),
        !isSame(expected.value, as: actual, at: expected.path)
      else { return nil }
      return ValueDifference(path: expected.path, expected: expected.value, actual: actual)
    }
  }

  /// Returns whether the server keeps `expected` at a path if it shows `actual` there.
  package func isSame(_ expected: JSONValue, as actual: JSONValue, at path: ValuePath) -> Bool {
    guard path.isField, let field = field(named: path.field) else { return isStoredForm(actual, of: expected) }
    if field.traits.comparison == .set { return Set(expected.texts) == Set(actual.texts) }
    // Null, {} and an object of nulls are one value: options that are all unset.
    if field.schema.isObject { return isStoredForm(.object(actual.settings), of: .object(expected.settings)) }
    let expected = expected == .null ? field.traits.nullMeans ?? .null : expected
    return isStoredForm(field.canonical(actual), of: expected)
  }

  /// Returns the form of a live value that is the same for all that a digest should not tell apart: canonical text,
  /// sets in order, numbers as they can be sent; null for none.
  func digestForm(of value: JSONValue, at path: ValuePath) -> JSONValue {
    guard path.isField, let field = field(named: path.field) else {
      if case .number(let number) = value { return .number(number.shortestSingle) }
      return value
    }
    if field.traits.comparison == .set, value.elements != nil {
      let ids = Set(value.texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return .array(ids.map(JSONValue.string))
    }
    guard field.schema.isObject else { return field.canonical(value) }
    return value.hasSetting ? .object(value.settings) : .null
  }
}

extension LivePersona {
  /// Returns the value at a path: null where there is none, nil if the answer does not show the field.
  ///
  /// A path outside the contract is looked up among the top-level keys of the answer.
  package func value(at path: ValuePath, under contract: Contract) -> JSONValue? {
    guard let field = contract.field(named: path.field) else { return object[path.field] }
    return reading(of: field).value?.value(at: path.keys)
  }
}

extension JSONValue {
  /// Whether an options object sets anything: null, and an object of nulls, do not.
  var hasSetting: Bool { !settings.isEmpty }

  /// The members of an options object that are not null.
  var settings: [String: JSONValue] { (members ?? [:]).filter { $0.value != .null } }

  /// The texts of a list.
  var texts: [String] { elements?.compactMap(\.text) ?? [] }

  fileprivate var isSet: Bool { members == nil ? self != .null : hasSetting }

  /// Returns what the keys lead to, outermost first; null where one of them leads nowhere.
  func value(at keys: [String]) -> JSONValue {
    keys.reduce(self) { value, key in value[key] ?? .null }
  }

  /// Returns the values that an object holds, as deep as objects nest, each with its path, in the order of the keys; of
  /// every other value, and of an object with nothing in it, the value itself.
  func leaves(at path: ValuePath) -> [PathValue] {
    guard let members, !members.isEmpty else { return [PathValue(path, self)] }
    return members.sorted { $0.key < $1.key }.flatMap { key, value in value.leaves(at: path.appending(key)) }
  }

  /// Returns the options of a field that are not null, except those at `paths`, in the order of the keys.
  ///
  /// A mapping is returned whole unless one of `paths` lies in it.
  func options(at path: ValuePath, besides paths: Set<ValuePath>) -> [PathValue] {
    settings.sorted { $0.key < $1.key }.flatMap { key, value -> [PathValue] in
      let path = path.appending(key)
      if paths.contains(path) { return [] }
      guard paths.contains(where: { $0.isBelow(path) }) else { return [PathValue(path, value)] }
      return value.options(at: path, besides: paths)
    }
  }

  /// Takes out the value that the keys lead to, and every object that holds nothing without it.
  mutating func remove(at keys: some Collection<String>) {
    guard let key = keys.first, var members = members else { return }
    var member = members[key] ?? .null
    member.remove(at: Array(keys.dropFirst()))
    members[key] = keys.count > 1 && member.members?.isEmpty == false ? member : nil
    self = .object(members)
  }

  /// Sets the value that the keys lead to; what stands on the way and is no object becomes one.
  mutating func set(_ value: JSONValue, at keys: some Collection<String>) {
    guard let key = keys.first else {
      self = value
      return
    }
    var members = members ?? [:]
    var member = members[key] ?? [:]
    member.set(value, at: Array(keys.dropFirst()))
    members[key] = member
    self = .object(members)
  }
}
