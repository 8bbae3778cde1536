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

/// How a node stands in its text: what has to be known to change it there, and nothing else.
package struct NodeSource: Hashable, Sendable {
  /// The bytes that it covers in `ParsedYAML.text`, its anchor and tag included; where an alias stands for it, those at the
  /// anchor.
  package var bytes: Range<Int>
  package var style: Style
  package var standing = Standing.written

  /// How a node is written.
  package enum Style: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A block after `|`.
    case literal
    /// A block after `>`.
    case folded
    case blockCollection
    case flowCollection
  }

  /// How a node comes to where it is.
  package enum Standing: Hashable, Sendable {
    /// It is written there.
    case written
    /// An alias stands for it: what is changed at the anchor changes elsewhere, too.
    case alias
    /// A merge (`<<`) brings it in.
    case merged
  }

  init(bytes: Range<Int>, style: Style) {
    self.bytes = bytes
    self.style = style
  }
}

extension Node {
  /// Creates the node of a scalar.
  ///
  /// - Parameters:
  ///   - scalar: The scalar's content and form.
  ///   - tag: The tag that stands before it.
  ///   - range: Where it was written, tag included.
  ///   - source: How it stands in the text.
  /// - Throws: What is wrong with it: a tag that does not agree, a number that JSON cannot hold.
  init(
    scalar: YAMLEvent.Scalar, tag: CoreTag?, range: SourceRange, source: NodeSource
  ) throws(Diagnostic) {
    let value =
      if let tag {
        tag.value(of: scalar.text)
      } else if scalar.style == .plain {
        CoreSchema.value(ofPlain: scalar.text)
      } else {
        Value.string(scalar.text)
      }
    if let value {
      self.init(value: value, range: range, text: scalar.text, source: source)
    } else if CoreSchema.value(ofPlain: scalar.text) == nil, tag == nil || tag == .float {
      throw .error(
        .number, "\(shown(scalar.text)) is not a finite number", at: range,
        help: "write a finite number, or quotes around it if it is text")
    } else {
      throw .error(
        .tag, "the tag !!\(tag?.rawValue ?? "") does not agree with the value", at: range, help: "remove the tag")
    }
  }
}
