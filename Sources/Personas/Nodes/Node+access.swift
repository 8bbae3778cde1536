package import Basics
package import YAML

extension Node {
  /// The value of a mapping's key; nil if it has no such key, or if this is not a mapping.
  package subscript(_ name: String) -> Node? { entries?.first { $0.key.name == name }?.value }

  /// The entries of a mapping; nil for every other node.
  package var entries: [Entry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// The items of a sequence; nil for every other node.
  package var elements: [Node]? {
    if case .sequence(let elements) = value { elements } else { nil }
  }

  /// The text of a string; nil for every other node.
  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  package var number: Number? {
    if case .number(let number) = value { number } else { nil }
  }

  package var boolean: Bool? {
    if case .boolean(let boolean) = value { boolean } else { nil }
  }

  /// The character that makes text of what was meant as a list or a mapping, if this is text and has one.
  var disguise: Disguise? { source?.style == .plain ? string.flatMap(Disguise.init(in:)) : nil }

  /// The strings of a sequence; nil for every other node.
  package var strings: [String]? { elements?.compactMap(\.string) }
}

extension JSONValue {
  /// The value of a node, without its places.
  package init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    case .sequence(let nodes): self = .array(nodes.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key.name, JSONValue($0.value)) }) { _, last in last })
    }
  }
}
