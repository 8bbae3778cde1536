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
