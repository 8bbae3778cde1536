import Subprocess

/// Takes what `git cat-file --batch` answers apart.
struct BatchReader {
  private var chunks: SubprocessOutputSequence.Iterator
  private var chunk: [UInt8] = []
  private var position = 0

  /// What is known of an object.
  enum Answer {
    /// Of the kind that was asked for, and not too large.
    case contents([UInt8])
    /// Of the kind that was asked for, but with this many bytes.
    case tooLarge(Int)
    case otherKind
    /// It is not in the repository.
    case missing
  }

  init(_ output: SubprocessOutputSequence) { chunks = output.makeAsyncIterator() }

  /// Reads the answer to one name.
  ///
  /// - Parameters:
  ///   - id: The name that was asked for.
  ///   - kind: `blob`, `tree` or `commit`; the contents of anything else are skipped.
  ///   - limit: Contents of more bytes are skipped.
  /// - Returns: Nil if the process has ended, or says what is not understood.
  mutating func answer(about id: ObjectID, kind: String, limit: Int) async -> Answer? {
    // `<id> <kind> <size>`, the contents and a line break, or `<id> missing`.
    guard let parts = await line()?.split(separator: UInt8(ascii: " ")), let name = parts.first,
      name.elementsEqual(id.hex.utf8)
    else { return nil }
    if parts.count == 2, parts[1].elementsEqual("missing".utf8) { return .missing }
    guard parts.count == 3, let size = Int(String(decoding: parts[2], as: UTF8.self)), size >= 0 else { return nil }
    let isWanted = parts[1].elementsEqual(kind.utf8)
    var contents: [UInt8] = []
    if isWanted, size <= limit {
      contents.reserveCapacity(size)
      guard await take(size, { contents.append(contentsOf: $0) }) else { return nil }
    } else {
      guard await take(size, { _ in }) else { return nil }
    }
    guard await line() == [] else { return nil }
    return if !isWanted { .otherKind } else { size <= limit ? .contents(contents) : .tooLarge(size) }
  }

  /// Passes on the next bytes, piece by piece.
  private mutating func take(_ count: Int, _ pass: (ArraySlice<UInt8>) -> Void) async -> Bool {
    var left = count
    while left > 0 {
      guard await fill() else { return false }
      let piece = chunk[position...].prefix(left)
      pass(piece)
      position += piece.count
      left -= piece.count
    }
    return true
  }

  private mutating func line() async -> [UInt8]? {
    let mostBytes = 1_000
    var line: [UInt8] = []
    while line.count < mostBytes, await fill() {
      let rest = chunk[position...]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        position = end + 1
        return line
      }
      line += rest
      position = chunk.count
    }
    return nil
  }

  /// Makes sure that there is a byte to be read; false at the end.
  private mutating func fill() async -> Bool {
    while position == chunk.count {
      guard let next = try? await chunks.next(isolation: #isolation) else { return false }
      chunk = next.withUnsafeBytes { Array($0) }
      position = 0
    }
    return true
  }
}
