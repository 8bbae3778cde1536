extension JSONSchema {
  /// Returns the parts of `schema`, and of what it refers to, that this validator does not know.
  func unsupportedParts(of schema: JSONInstance) -> [String] {
    var unsupported: [String] = []
    var pending = [schema]
    var seen: Set<String> = []
    while let schema = pending.popLast() {
      for (name, argument) in schema.sortedMembers where !JSONSchemaKeyword.annotations.contains(name) {
        guard let keyword = JSONSchemaKeyword(rawValue: name) else {
          unsupported.append("the keyword '\(name)' is not supported here")
          continue
        }
        switch keyword.holding {
        case .schema: pending.append(argument)
        case .list: pending += argument.list
        case .members: pending += argument.sortedMembers.map(\.value)
        case .none: break
        }
        switch keyword {
        case .ref:
          guard let reference = argument.string, seen.insert(reference).inserted else { continue }
          guard let target = resolve(reference) else {
            unsupported.append("the reference '\(reference)' leads nowhere")
            continue
          }
          pending.append(target)
        case .format where argument.string.flatMap(JSONSchemaFormat.init(rawValue:)) == nil:
          unsupported.append("the format \(argument) is not supported here")
        case .pattern where argument.string.flatMap(JSONSchemaPattern.init) == nil:
          unsupported.append("the pattern \(argument) is not supported here")
        case .patternProperties where argument.sortedMembers.contains { JSONSchemaPattern($0.name) == nil }:
          unsupported.append("the patterns \(argument) are not supported here")
        case .items where argument.elements != nil:
          unsupported.append("a list under 'items' is not supported here")
        default: break
        }
      }
    }
    return unsupported
  }
}
