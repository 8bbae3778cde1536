import YAML

/// The `$ref`s and `allOf`s of a document.
struct SchemaReferences {
  /// How many of them may follow one another, so that reading a circular document ends.
  static let maximumDepth = 32
  /// How many entries may be looked at in all: a document's references may multiply.
  private static let maximumWork = 1_000_000

  private let document: Node
  private var work = 0

  init(document: Node) { self.document = document }

  /// Returns the node that `node` refers to, or `node` itself.
  ///
  /// - Throws: `ContractError` if the reference leads nowhere, to another document, or in a circle.
  mutating func resolved(_ node: Node) throws(ContractError) -> Node {
    var node = node
    for _ in 0..<Self.maximumDepth {
      guard let reference = node["$ref"]?.string else { return node }
      node = try target(of: reference, at: node)
    }
    throw ContractError("'$ref's go in a circle", at: node)
  }

  /// Returns the schema that `node` means: what it refers to and the parts of its `allOf`, in one mapping.
  ///
  /// If a key stands in several parts, the last counts; what stands next to `$ref` or `allOf` counts most, because
  /// documents put descriptions there. Properties are merged.
  mutating func flattened(_ node: Node, depth: Int = 0) throws(ContractError) -> Node {
    guard depth < Self.maximumDepth else { throw ContractError("schemas nest too deeply", at: node) }
    var parts: [Node] = []
    if node["$ref"] != nil { parts.append(try flattened(try resolved(node), depth: depth + 1)) }
    for part in node["allOf"]?.elements ?? [] { parts.append(try flattened(part, depth: depth + 1)) }
    guard !parts.isEmpty else { return node }
    var merged = MergedSchema()
    for part in parts + [node] {
      try spend(merged.size + (part.entries?.count ?? 0), at: node)
      merged.add(part)
    }
    return Node(value: .mapping(merged.entries), range: node.range)
  }

  /// Counts work.
  ///
  /// - Throws: `ContractError` once there has been too much of it, at every call from then on.
  mutating func spend(_ amount: Int, at node: Node) throws(ContractError) {
    work += amount
    guard work <= Self.maximumWork else {
      throw ContractError("the schemas are larger than the limit of \(Self.maximumWork) entries", at: node)
    }
  }

  private mutating func target(of reference: String, at node: Node) throws(ContractError) -> Node {
    guard reference.hasPrefix("#/") else {
      throw ContractError("cannot follow '\(reference)'", at: node)
    }
    var target = document
    for key in reference.dropFirst(2).split(separator: "/") {
      try spend(target.entries?.count ?? 0, at: node)
      guard let next = target[unescaped(key)] else {
        throw ContractError("'\(reference)' leads nowhere", at: node)
      }
      target = next
    }
    return target
  }

  /// A part of a JSON pointer (RFC 6901, section 4): `~1` is a slash, `~0` a tilde.
  private func unescaped(_ part: Substring) -> String {
    let pieces = part.split(separator: "~", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
      switch piece.first {
      case "0": text + "~" + piece.dropFirst()
      case "1": text + "/" + piece.dropFirst()
      default: text + "~" + piece
      }
    }
  }
}

/// The keys of several schemas in one.
private struct MergedSchema {
  private(set) var entries: [Node.Entry] = []

  /// How many entries and properties an addition looks at.
  var size: Int { entries.reduce(0) { $0 + 1 + ($1.value.entries?.count ?? 0) } }

  mutating func add(_ schema: Node) {
    for entry in schema.entries ?? [] where entry.key.name != "$ref" && entry.key.name != "allOf" {
      guard let index = entries.firstIndex(where: { $0.key.name == entry.key.name }) else {
        entries.append(entry)
        continue
      }
      if entry.key.name == "properties", let known = entries[index].value.entries, let new = entry.value.entries {
        let names = Set(new.map(\.key.name))
        entries[index].value.value = .mapping(known.filter { !names.contains($0.key.name) } + new)
      } else {
        entries[index] = entry
      }
    }
  }
}
