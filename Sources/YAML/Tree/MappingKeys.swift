/// The keys of a mapping, to find duplicates.
struct MappingKeys {
  /// A key that looks like another one of the mapping.
  struct Clash {
    var other: Node.Key
    /// Whether the two have the same bytes; otherwise they only look the same.
    var isDuplicate: Bool
  }

  /// In the order of the file.
  private var keys: [Node.Key] = []
  /// The index of the last key of each appearance, once there are too many keys to search one by one.
  private var lastIndices: [String: Int] = [:]
  /// The index of every key that looks like another one.
  private var twins: [[UInt8]: Int] = [:]

  private static let mostSearched = 16

  /// Adds a key unless its bytes are there already.
  ///
  /// - Returns: A key that looks like it, or nil when there is none.
  mutating func insert(_ key: Node.Key) -> Clash? {
    guard let last = lastIndex(like: key.name) else {
      append(key)
      return nil
    }
    let isSame = keys[last].name.utf8.elementsEqual(key.name.utf8)
    if let first = isSame ? last : twins[Array(key.name.utf8)] {
      return Clash(other: keys[first], isDuplicate: true)
    }
    twins[Array(keys[last].name.utf8)] = last
    twins[Array(key.name.utf8)] = keys.count
    append(key)
    return Clash(other: keys[last], isDuplicate: false)
  }

  /// Swift compares strings by canonical equivalence, so this finds keys that only look the same.
  private func lastIndex(like name: String) -> Int? {
    keys.count > Self.mostSearched ? lastIndices[name] : keys.lastIndex { $0.name == name }
  }

  private mutating func append(_ key: Node.Key) {
    keys.append(key)
    if keys.count == Self.mostSearched + 1 {
      lastIndices = Dictionary(keys.enumerated().map { ($1.name, $0) }) { _, last in last }
    } else if keys.count > Self.mostSearched {
      lastIndices[key.name] = keys.count - 1
    }
  }
}
