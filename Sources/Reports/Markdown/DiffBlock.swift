import Basics

/// The lines of a fenced difference under construction, as many as there is room for.
struct DiffBlock {
  private(set) var lines: [String] = []
  /// How many changed lines of the text it has whole.
  private(set) var changeCount = 0
  /// Whether something had no room.
  private(set) var isFull = false
  /// Whether it ends within a line of the text, for which there was no room whole.
  private(set) var endsInLine = false
  /// How many bytes may still be added.
  private(set) var room: Int
  private let longestBacktickRun: Int
  private var endOfChanges = 0

  init(room: Int, longestBacktickRun: Int) {
    self.room = max(0, room)
    self.longestBacktickRun = longestBacktickRun
  }

  /// Adds lines, each with its newline; all of them or none.
  mutating func add(_ newLines: [String]) {
    guard !isFull else { return }
    let newLines = newLines.map { breakingRuns(of: "`", longerThan: longestBacktickRun, in: $0) }
    let size = newLines.reduce(0) { $0 + $1.utf8.count + 1 }
    isFull = size > room
    guard !isFull else { return }
    room -= size
    lines += newLines
  }

  /// Adds what becomes of one line of the text, part by part.
  mutating func addChange<Part>(_ parts: [Part], lines linesOfPart: (_ part: Part, _ room: Int) -> [[String]]) {
    let start = lines.count
    for part in parts where !isFull {
      for lines in linesOfPart(part, room) { add(lines) }
    }
    if !isFull { changeCount += 1 }
    endsInLine = isFull && lines.count > start
    if lines.count > start { endOfChanges = lines.count }
  }

  /// Drops the lines around a change that had no room.
  mutating func dropContextAtCut() {
    if isFull { lines.removeSubrange(endOfChanges...) }
  }
}
