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
