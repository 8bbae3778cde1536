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
