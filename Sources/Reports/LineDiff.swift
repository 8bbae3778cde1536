/// The difference between two texts, line by line.
struct LineDiff {
  /// A line and what became of it.
  struct Line: Equatable {
    let kind: Kind
    let text: String

    enum Kind: Equatable {
      case kept
      case removed
      case added
    }
  }

  /// Lines that belong together: changes and the kept lines around them.
  struct Hunk: Equatable {
    /// The first line of the new text in it, from 1.
    let start: Int
    let lines: [Line]
  }

  /// Beyond this many lines removed and added, the changed middle is replaced as one block: the comparison stays
  /// fast on texts that have nothing in common.
  private static let mostEdits = 2_000

  let lines: [Line]

  init(from old: String, to new: String) {
    let old = Self.lines(of: old)
    let new = Self.lines(of: new)
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
    let oldMiddle = Array(old[prefix..<old.count - suffix])
    let newMiddle = Array(new[prefix..<new.count - suffix])
    lines =
      old[..<prefix].map { Line(kind: .kept, text: $0.text) }
      + Self.middle(oldMiddle, newMiddle)
      + old[(old.count - suffix)...].map { Line(kind: .kept, text: $0.text) }
  }

  /// Compared by bytes: two spellings of the same accent are two lines.
  private struct Content: Hashable {
    let text: String
    static func == (left: Content, right: Content) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
  }

  private static func lines(of text: String) -> [Content] {
    guard !text.isEmpty else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Content(text: String(Substring($0))) }
  }

  private static func middle(_ old: [Content], _ new: [Content]) -> [Line] {
    let removed = old.map { Line(kind: .removed, text: $0.text) }
    let added = new.map { Line(kind: .added, text: $0.text) }
    let numbers = numbers(of: old, new)
    guard let edit = ShortestEdit(from: numbers.old, to: numbers.new, limit: mostEdits) else { return removed + added }
    var lines: [Line] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if edit.removed.contains(oldIndex) {
        lines.append(removed[oldIndex])
        oldIndex += 1
      } else if edit.inserted.contains(newIndex) {
        lines.append(added[newIndex])
        newIndex += 1
      } else {
        lines.append(Line(kind: .kept, text: new[newIndex].text))
        oldIndex += 1
        newIndex += 1
      }
    }
    return lines
  }

  /// Numbers for the lines, equal for equal lines: they are compared many times.
  private static func numbers(of old: [Content], _ new: [Content]) -> (old: [Int], new: [Int]) {
    var numbers: [Content: Int] = [:]
    for line in old + new where numbers[line] == nil { numbers[line] = numbers.count }
    return (old.compactMap { numbers[$0] }, new.compactMap { numbers[$0] })
  }

  /// Returns the changes with at most `context` kept lines on each side; hunks that would touch are one.
  func hunks(context: Int = 3) -> [Hunk] {
    var hunks: [Hunk] = []
    var current: [Line] = []
    var start = 1
    var newLine = 1
    var keptSinceChange = Int.max
    var leading: [Line] = []
    for line in lines {
      if line.kind == .kept {
        keptSinceChange = keptSinceChange == .max ? .max : keptSinceChange + 1
        leading.append(line)
        if !current.isEmpty, keptSinceChange > context * 2 {
          hunks.append(Hunk(start: start, lines: current + leading.prefix(context)))
          current = []
          keptSinceChange = .max
        }
        if current.isEmpty, leading.count > context { leading.removeFirst(leading.count - context) }
      } else {
        if current.isEmpty { start = newLine - leading.count }
        current += leading
        leading = []
        current.append(line)
        keptSinceChange = 0
      }
      if line.kind != .removed { newLine += 1 }
    }
    if !current.isEmpty { hunks.append(Hunk(start: start, lines: current + leading.prefix(context))) }
    return hunks
  }
}
