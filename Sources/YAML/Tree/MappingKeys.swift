import Basics

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
  /// The index of each key, once there are too many keys to search one by one.
  private var indices: [[UInt8]: Int] = [:]
  /// The index of the last key of each appearance, once a key has a character beyond ASCII: keys of ASCII alone can be
  /// told apart.
  private var lastIndices: [String: Int]?

  private static let mostSearched = 16

  /// Adds a key unless its bytes are there already.
  ///
  /// - Returns: A key that looks like it, or nil when there is none.
  mutating func insert(_ key: Node.Key) -> Clash? {
    if let first = index(of: key.name) { return Clash(other: keys[first], isDuplicate: true) }
    let twin = lookalike(of: key.name)
    append(key)
    return twin.map { Clash(other: $0, isDuplicate: false) }
  }

  private func index(of name: String) -> Int? {
    keys.count > Self.mostSearched
      ? indices[Array(name.utf8)] : keys.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Returns the last key that looks like a name, and remembers the appearance of the name as that of the next key.
  private mutating func lookalike(of name: String) -> Node.Key? {
    if lastIndices == nil {
      guard name.utf8.contains(where: isBeyondASCII) else { return nil }
      lastIndices = Dictionary(keys.enumerated().map { (confusableSkeleton($1.name), $0) }) { _, last in last }
    }
    let skeleton = confusableSkeleton(name)
    let last = lastIndices?.updateValue(keys.count, forKey: skeleton).map { keys[$0] }
    return last.flatMap { lookSame($0.name, name) ? $0 : nil }
  }

  private mutating func append(_ key: Node.Key) {
    keys.append(key)
    if keys.count == Self.mostSearched + 1 {
      indices = Dictionary(keys.enumerated().map { (Array($1.name.utf8), $0) }) { first, _ in first }
    } else if keys.count > Self.mostSearched {
      indices[Array(key.name.utf8)] = keys.count - 1
    }
  }
}
