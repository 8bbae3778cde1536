import Algorithms
import Basics
import Personas

/// A key of a persona file, or a key below it, found by its path.
struct ExplainedKey {
  /// One meaning of the key: in options, each shape may have its own.
  struct Meaning {
    let shape: Schema.Shape?
    let property: Schema.Property
  }

  let path: [String]
  let field: Field
  /// The key in the shapes that have it; empty for a key at the top.
  let meanings: [Meaning]

  /// Finds a key by its path, as in `voiceDetectionOptions.speechEnhancementLevel`.
  ///
  /// - Throws: `UnknownKey` with the nearest one.
  init(_ path: String, in contract: Contract) throws(UnknownKey) {
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let key = names.first, let field = contract.field(declaredBy: key) else {
      let nearest = names.first.flatMap { nearestName(to: $0, among: contract.fileKeys) }
      throw UnknownKey(path: path, nearest: nearest.map { ([$0] + names.dropFirst()).joined(separator: ".") })
    }
    var meanings: [Meaning] = []
    var shapes = key == field.name ? field.schema.shapes : []
    for (index, name) in names.enumerated().dropFirst() {
      let candidates = shapes.flatMap { shape in shape.properties.map { Meaning(shape: shape, property: $0) } }
      meanings = candidates.filter { $0.property.name == name }
      guard !meanings.isEmpty else {
        let nearest = nearestName(to: name, among: candidates.map(\.property.name))
        throw UnknownKey(path: path, nearest: (names[..<index] + (nearest.map { [$0] } ?? [])).joined(separator: "."))
      }
      shapes = meanings.flatMap(\.property.schema.shapes)
    }
    self.path = names
    self.field = field
    self.meanings = meanings
  }

  /// The mapping's shapes, if the key holds one.
  var shapes: [Schema.Shape] {
    guard path.count > 1 else { return path.first == field.name ? field.schema.shapes : [] }
    return meanings.flatMap(\.property.schema.shapes)
  }

  /// What the key means, in the contract's words.
  var summaries: [String] {
    let all = path.count > 1 ? meanings.map(\.property.summary) : [field.property.summary]
    return Array(all.filter { !$0.isEmpty }.uniqued())
  }

  /// An entry of a persona file that sets the key.
  var example: (key: String, value: JSONValue)? {
    guard let key = path.first else { return nil }
    let value = path.count > 1 ? meanings.lazy.compactMap(\.property.exampleValue).first : field.example(for: key)
    guard let value else { return nil }
    return (key, path.dropFirst().reversed().reduce(value) { .object([$1: $0]) })
  }
}

/// The error that there is no such key to explain.
package struct UnknownKey: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was asked for: a key, or a path of keys joined by dots.
  package let path: String
  /// The key that was probably meant, as a path too.
  package let nearest: String?

  package init(path: String, nearest: String?) {
    self.path = path
    self.nearest = nearest
  }

  package var description: String {
    let hint = nearest.map { confusableHint(for: path, among: [$0]) ?? "did you mean '\($0)'?" }
    return "a persona file has no key '\(path)'" + (hint.map { "; \($0)" } ?? "")
  }
}
