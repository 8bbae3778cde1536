import Basics

/// A collection that has begun and not yet ended.
struct Frame {
  let collection: YAMLEvent.Collection
  /// From the collection's first character to the end of the last node in it.
  var range: SourceRange
  /// The same in bytes, and how it is written.
  private(set) var source: NodeSource
  /// The name of the collection's anchor.
  let anchor: String?
  /// Whether an error refuses the collection, whatever it holds.
  var isRefused: Bool
  /// The size of the document before the collection.
  let sizeBefore: TreeSize
  /// How many collections lie in each other here, this one included.
  private(set) var height = 1

  private var items: [Node] = []
  private var mapping = MappingContents()

  init(
    collection: YAMLEvent.Collection, range: SourceRange, source: NodeSource, anchor: String?, isRefused: Bool,
    sizeBefore: TreeSize
  ) {
    self.collection = collection
    self.range = range
    self.source = source
    self.anchor = anchor
    self.isRefused = isRefused
    self.sizeBefore = sizeBefore
  }

  /// The value of the finished collection.
  var value: Node.Value {
    switch collection {
    case .sequence: .sequence(items)
    case .mapping: .mapping(mapping.merged)
    }
  }

  /// The finished collection.
  var node: Node { Node(value: value, range: range, source: source) }

  /// Moves the end to an offset if that comes after it.
  mutating func extend(to end: Int) { source.bytes = source.bytes.lowerBound..<max(source.bytes.upperBound, end) }

  /// Whether the next node is a key.
  var expectsKey: Bool { collection == .mapping && mapping.expectsKey }

  /// Whether nothing has been added that could be kept.
  var isEmpty: Bool {
    switch value {
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    default: true
    }
  }

  /// Adds the next node: an item, a key or a value.
  ///
  /// - Parameters:
  ///   - node: The node, or nil when an error refuses it.
  ///   - range: Where the node was written.
  ///   - end: The offset after its last byte.
  ///   - height: How many collections lie in each other in it.
  ///   - role: What the node is if a key is expected.
  /// - Returns: What is wrong with the node in this place.
  mutating func add(
    _ node: Node?, range: SourceRange, end: Int, height: Int, asKey role: KeyRole
  ) -> [Diagnostic] {
    extend(to: end)
    self.height = max(self.height, height + 1)
    self.range.endLine = range.endLine
    self.range.endColumn = range.endColumn
    switch collection {
    case .sequence:
      if let node {
        items.append(node)
      }
      return []
    case .mapping:
      return mapping.add(node, range: range, asKey: role)
    }
  }
}
