/// A tree object: the names in a folder, and what they stand for.
struct Tree: Sendable {
  private let bytes: [UInt8]
  /// In the order of the names.
  private let entries: [Entry]
  private let format: ObjectFormat

  /// Where an entry begins in `bytes`, and where the NUL after its name is: there may be millions of them.
  private struct Entry {
    let start: UInt32
    let end: UInt32

    func name(in bytes: [UInt8]) -> ArraySlice<UInt8> {
      bytes[Int(start)..<Int(end)].drop { $0 != UInt8(ascii: " ") }.dropFirst()
    }
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
    guard bytes.count <= UInt32.max else { return nil }
    var entries: [Entry] = []
    var start = 0
    while start < bytes.count {
      guard let blank = bytes[start...].firstIndex(of: UInt8(ascii: " ")),
        let end = bytes[blank...].firstIndex(of: 0), end + 1 + format.size <= bytes.count
      else { return nil }
      entries.append(Entry(start: UInt32(start), end: UInt32(end)))
      start = end + 1 + format.size
    }
    self.bytes = bytes
    self.format = format
    // Git sorts folders as if their names ended with a slash.
    self.entries = entries.sorted { $0.name(in: bytes).lexicographicallyPrecedes($1.name(in: bytes)) }
  }

  /// Returns what a name stands for; nil if it is not there.
  func item(named wanted: ArraySlice<UInt8>) -> Item? {
    var candidates = entries[...]
    while let middle = candidates.indices.dropFirst(candidates.count / 2).first {
      if entries[middle].name(in: bytes).lexicographicallyPrecedes(wanted) {
        candidates = candidates[(middle + 1)...]
      } else {
        candidates = candidates[..<middle]
      }
    }
    guard candidates.startIndex < entries.endIndex else { return nil }
    let entry = entries[candidates.startIndex]
    guard entry.name(in: bytes).elementsEqual(wanted) else { return nil }
    let id = ObjectID(binary: bytes[(Int(entry.end) + 1)...].prefix(format.size))
    let mode = bytes[Int(entry.start)...].prefix { $0 != UInt8(ascii: " ") }
    guard let kind = TreeEntry.Kind(mode: mode) else { return .tree(id) }
    return .entry(TreeEntry(kind: kind, id: id))
  }
}
