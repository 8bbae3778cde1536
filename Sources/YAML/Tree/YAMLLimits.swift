import Basics

/// How much of a file is read before it is refused.
///
/// The limits count work, not ratios: whatever a file holds, reading it costs time and memory in proportion
/// to these numbers.
package struct YAMLLimits: Sendable {
  /// The size of a file in bytes, byte order mark included.
  package var bytes: Int
  /// How deep collections may lie in each other, aliases replaced by what they stand for.
  ///
  /// Reading needs no recursion; whatever walks, converts or frees the tree recurses this deep and no deeper.
  package var depth: Int
  /// The nodes of a document, keys included, aliases replaced by what they stand for.
  package var expandedNodes: Int
  /// The UTF-8 bytes of all scalars of a document, aliases replaced by what they stand for.
  package var expandedBytes: Int
  /// The aliases of a document.
  package var aliases: Int
  /// The parser events of a file: two for a collection or a document, one for a scalar or an alias.
  package var events: Int
  /// The documents of a file.
  package var documents: Int
  /// The lines of a file that begin with `%`; libyaml compares each `%TAG` with all before it.
  package var directives: Int
  /// The diagnostics of a file; after that many it is given up.
  package var diagnostics: Int

  package init(
    bytes: Int = 1_048_576,
    depth: Int = 64,
    expandedNodes: Int = 100_000,
    expandedBytes: Int = 4_194_304,
    aliases: Int = 1_000,
    events: Int = 200_000,
    documents: Int = 1_000,
    directives: Int = 1_000,
    diagnostics: Int = 1_000
  ) {
    self.bytes = bytes
    self.depth = depth
    self.expandedNodes = expandedNodes
    self.expandedBytes = expandedBytes
    self.aliases = aliases
    self.events = events
    self.documents = documents
    self.directives = directives
    self.diagnostics = diagnostics
  }

  /// The limits for files that people write.
  package static let standard = YAMLLimits()
}

extension Diagnostic {
  /// Creates the error for a limit that a file goes beyond.
  ///
  /// - Parameters:
  ///   - limit: The limit's name, as users read it.
  ///   - value: The most that is allowed.
  ///   - range: The first place beyond the limit.
  ///   - help: How to stay below it.
  /// - Returns: The error.
  static func beyondLimit(
    _ limit: String, _ value: Int, at range: SourceRange, help: String? = nil
  ) -> Diagnostic {
    .error(.limit, "the limit '\(limit)' of \(value) is exceeded here", at: range, help: help)
  }
}

/// How much of a document's budget a part of it takes.
struct TreeSize {
  /// Nodes, keys included.
  var nodes = 0
  /// UTF-8 bytes of scalars.
  var bytes = 0

  static func += (left: inout TreeSize, right: TreeSize) {
    left.nodes += right.nodes
    left.bytes += right.bytes
  }

  static func - (left: TreeSize, right: TreeSize) -> TreeSize {
    TreeSize(nodes: left.nodes - right.nodes, bytes: left.bytes - right.bytes)
  }
}
