/// A tree object: the names in a folder, and what they stand for.
struct Tree: Sendable {
  private let bytes: [UInt8]
  private let entries: [Entry]

  /// Where an entry stands in `bytes`.
  private struct Entry {
    let mode: Range<Int>
    let name: Range<Int>
    let id: Range<Int>
  }

  /// What a name stands for.
  enum Item {
    case tree(ObjectID)
    case entry(TreeEntry)
  }

  /// Reads git's binary form: for each entry its mode in octal digits, a blank, its name, a NUL, and the bytes of its id.
  ///
  /// - Returns: Nil if it is anything else.
  init?(_ bytes: [UInt8], format: ObjectFormat) {
    var entries: [Entry] = []
    var start = 0
    while start < bytes.count {
      guard let blank = bytes[start...].firstIndex(of: UInt8(ascii: " ")),
        let end = bytes[blank...].firstIndex(of: 0), end + 1 + format.size <= bytes.count
      else { return nil }
      let id = end + 1..<end + 1 + format.size
      entries.append(Entry(mode: start..<blank, name: blank + 1..<end, id: id))
      start = id.upperBound
    }
    self.bytes = bytes
    // Git sorts folders as if their names ended with a slash.
    self.entries = entries.sorted { bytes[$0.name].lexicographicallyPrecedes(bytes[$1.name]) }
  }

  /// Returns what a name stands for; nil if it is not there.
  func item(named name: ArraySlice<UInt8>) -> Item? {
    var candidates = entries[...]
    while let middle = candidates.indices.dropFirst(candidates.count / 2).first {
      if bytes[entries[middle].name].lexicographicallyPrecedes(name) {
        candidates = candidates[(middle + 1)...]
      } else {
        candidates = candidates[..<middle]
      }
    }
    guard candidates.startIndex < entries.endIndex else { return nil }
    let entry = entries[candidates.startIndex]
    guard bytes[entry.name].elementsEqual(name) else { return nil }
    let id = ObjectID(binary: bytes[entry.id])
    guard let kind = TreeEntry.Kind(mode: bytes[entry.mode]) else { return .tree(id) }
    return .entry(TreeEntry(kind: kind, id: id))
  }
}
