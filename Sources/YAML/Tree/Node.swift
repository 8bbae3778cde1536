package import Basics

/// A node of a YAML document: a value and the place it was written.
package struct Node: Sendable {
  /// What a node holds, by the YAML 1.2 core schema.
  package enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(Number)
    case string(String)
    case sequence([Node])
    /// Entries in the order of the file; no two names have the same bytes.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Sendable {
    /// The key.
    package var key: Key
    /// The value.
    package var value: Node

    package init(key: Key, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// The key of an entry: always a string.
  package struct Key: Equatable, Sendable {
    /// The key itself, without quotes.
    package var name: String
    /// Where the key was written.
    package var range: SourceRange
    /// How it stands in the text; nil for one that is not from a text.
    package var source: NodeSource?

    package init(name: String, range: SourceRange, source: NodeSource? = nil) {
      self.name = name
      self.range = range
      self.source = source
    }
  }

  /// What the node holds.
  package var value: Value
  /// Where the node was written; where an alias stands for it, the place of the anchor.
  package var range: SourceRange
  /// A scalar as it was written, quotes and escapes resolved (`0o17`, `True`); nil for a collection.
  package var text: String?
  /// How the node stands in the text; nil for one that is not from a text.
  package var source: NodeSource?

  package init(value: Value, range: SourceRange, text: String? = nil, source: NodeSource? = nil) {
    self.value = value
    self.range = range
    self.text = text
    self.source = source
  }
}
