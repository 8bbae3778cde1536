import Personas

/// Returns what two objects' schemas say differently, each as `path: this, not that`.
func schemaDifferences(
  _ ours: [Schema.Property], _ theirs: [Schema.Property], at path: String = ""
) -> [String] {
  let pairs = Dictionary(uniqueKeysWithValues: theirs.map { ($0.name, $0) })
  let names = Set(ours.map(\.name))
  let extra = theirs.filter { !names.contains($0.name) }.map { "\(path)\($0.name): missing" }
  return extra
    + ours.flatMap { property -> [String] in
      let path = path + property.name
      guard let other = pairs[property.name] else { return ["\(path): not in the document"] }
      var found = schemaDifferences(property.schema, other.schema, at: path)
      if property.isNullable != other.isNullable {
        found.append("\(path): \(nullability(property)), not \(nullability(other))")
      }
      return found
    }
}

private func nullability(_ property: Schema.Property) -> String {
  property.isNullable ? "nullable" : "never null"
}

private func schemaDifferences(_ ours: Schema, _ theirs: Schema, at path: String) -> [String] {
  switch (ours, theirs) {
  case (.array(let ours), .array(let theirs)):
    return schemaDifferences(ours, theirs, at: path + "[]")
  case (.object(let ours), .object(let theirs)):
    return schemaDifferences(ours, theirs, at: path + ".")
  case (.oneOf(let ours), .oneOf(let theirs)):
    let titles = ours.map(\.title).joined(separator: ", ")
    let otherTitles = theirs.map(\.title).joined(separator: ", ")
    let order = titles == otherTitles ? [] : ["\(path): \(titles), not \(otherTitles)"]
    let pairs = ours.compactMap { shape in
      theirs.first { $0.title == shape.title }.map { (shape, $0) }
    }
    return order
      + pairs.flatMap { schemaDifferences($0.properties, $1.properties, at: "\(path)(\($0.title)).") }
  default:
    return ours == theirs ? [] : ["\(path): \(ours.expectation), not \(theirs.expectation)"]
  }
}
