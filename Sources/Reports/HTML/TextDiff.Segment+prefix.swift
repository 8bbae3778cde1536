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
