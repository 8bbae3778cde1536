import Basics

/// Lines of a difference that are all shown, or all folded away.
struct Stretch: Equatable {
  let range: Range<Int>
  let isFolded: Bool

  /// So few lines are not worth folding.
  private static let leastFolded = 2

  /// Returns the lines in stretches: shown are those that change and up to `context` around them.
  static func all(of lines: [TextDiff.Line], context: Int) -> [Stretch] {
    var stretches: [Stretch] = []
    var end = 0
    func show(_ range: Range<Int>) {
      if let last = stretches.last, !last.isFolded {
        stretches[stretches.count - 1] = Stretch(range: last.range.lowerBound..<range.upperBound, isFolded: false)
      } else {
        stretches.append(Stretch(range: range, isFolded: false))
      }
      end = range.upperBound
    }
    func pass(to start: Int) {
      guard start > end else { return }
      if start - end < leastFolded { return show(end..<start) }
      stretches.append(Stretch(range: end..<start, isFolded: true))
      end = start
    }
    for index in lines.indices where lines[index].kind != .kept {
      pass(to: index - context)
      show(end..<max(end, min(lines.count, index + context + 1)))
    }
    pass(to: lines.count)
    return stretches
  }
}

extension [TextDiff.Segment] {
  /// Returns the beginning of a line: as many code points as fit in `bytes`, and at least one.
  func prefix(bytes: Int) -> [TextDiff.Segment] {
    guard reduce(0, { $0 + $1.text.utf8.count }) > bytes else { return self }
    var room = bytes
    var beginning: [TextDiff.Segment] = []
    for segment in self {
      guard segment.text.utf8.count > room else {
        beginning.append(segment)
        room -= segment.text.utf8.count
        continue
      }
      var scalars = String.UnicodeScalarView()
      for scalar in segment.text.unicodeScalars {
        room -= String(scalar).utf8.count
        guard room >= 0 || (beginning.isEmpty && scalars.isEmpty) else { break }
        scalars.append(scalar)
      }
      if !scalars.isEmpty {
        beginning.append(TextDiff.Segment(segment.kind, String(scalars), isDisguised: segment.isDisguised))
      }
      break
    }
    return beginning
  }
}
