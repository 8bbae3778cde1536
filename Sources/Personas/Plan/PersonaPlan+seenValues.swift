import Basics
import Crypto

/// What a plan rests on: values of the live persona, which may not move before the request is sent.
///
/// Everything else on the server belongs to somebody else.
extension PersonaPlan {
  /// The live values that the plan rests on, as it saw them: the managed ones, those that a side effect touches, and
  /// the options that are sent back; none is null.
  ///
  /// In the form that the digest is taken of.
  func seenValues(under contract: Contract) -> [ValuePath: JSONValue] {
    var values = basis?.unchanged ?? [:]
    for change in changes { values[change.path] = change.before }
    for effect in sideEffects { values[effect.path] = effect.before }
    for option in sentBack { values[option.path] = option.value }
    return Dictionary(
      uniqueKeysWithValues: values.compactMap { path, value in
        let form = contract.digestForm(of: value, at: path)
        return form == .null ? nil : (path, form)
      })
  }

  /// The digest of the values that the plan rests on: `sha256:` and hexadecimal digits.
  func seenValuesDigest(under contract: Contract) -> String {
    let values = seenValues(under: contract).map { ("\($0)", $1) }
    // Numbers are finite, so every value can be written.
    let text = (try? jsonText(JSONValue.object(Dictionary(uniqueKeysWithValues: values)), layout: .compact)) ?? ""
    return "sha256:" + hexadecimalDigits(SHA256.hash(data: Array(text.utf8)))
  }
}

extension DesiredPersona {
  /// Returns what a plan of this persona rests on: `live`, and the managed values that the plan leaves as they are.
  func basis(in live: LivePersona, besides changes: [Change], under contract: Contract) -> PersonaPlan.Basis {
    let changed = Set(changes.map(\.path))
    let unchanged = fields.flatMap(\.leaves).map(\.path).filter { !changed.contains($0) }.map { path in
      let value = live.value(at: path, under: contract) ?? .null
      return (path, path.isField ? contract.field(named: path.field)?.canonical(value) ?? value : value)
    }
    return PersonaPlan.Basis(
      updatedAt: live.updatedAt, unchanged: Dictionary(unchanged) { first, _ in first })
  }
}

extension DesiredField {
  /// The managed values: those that a mapping holds, or the field's own.
  var leaves: [PathValue] {
    let path = ValuePath(field: field.name)
    return value.members?.isEmpty == true ? [] : value.leaves(at: path)
  }

  /// The place of a managed value.
  func range(of path: ValuePath) -> SourceRange { path.keys.first.map(range(of:)) ?? range }
}
