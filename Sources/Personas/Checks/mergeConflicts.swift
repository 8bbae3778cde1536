package import Basics
import YAML

/// Returns an error for each conflict of a merge that nobody has resolved, at its first marker.
///
/// Markers stand at the beginnings of lines. A beginning with a name, such as `HEAD` or `Updated upstream`, is enough;
/// without one, or with a sentence behind it, it takes a middle and an end as well. A heading underlined with `=======`
/// and a quote of a quote, `>>>>>>>`, are no conflicts.
package func mergeConflicts(in bytes: [UInt8], file: String) -> [Diagnostic] {
  guard bytes.containsAny(in: bytes.indices, where: { $0 == UInt8(ascii: "<") }) else { return [] }
  var found: [Range<Int>] = []
  /// A beginning without a name, and whether its middle has been seen.
  var open: (line: Range<Int>, hasMiddle: Bool)?
  for line in lines(of: bytes) {
    switch ConflictMarker(bytes[line]) {
    case .start(isNamed: true)?:
      found.append(line)
      open = nil
    case .start?: open = (line, false)
    case .middle?: open?.hasMiddle = true
    case .end?:
      if let start = open, start.hasMiddle { found.append(start.line) }
      open = nil
    case .base?, nil: break
    }
  }
  return SourceFile.ranges(of: found, in: bytes, file: file).map { place in
    .error(
      .mergeConflict, "a conflict of a merge begins here", at: place,
      help: "keep the lines that are meant, and remove the rest with '<<<<<<<', '=======' and '>>>>>>>'")
  }
}

/// Returns an error for each line that is a marker of a conflict, whether or not the others are there: for a file whose
/// syntax is wrong, and in which such a line cannot be text.
package func conflictRemains(in bytes: [UInt8], file: String) -> [Diagnostic] {
  let found = lines(of: bytes).filter { ConflictMarker(bytes[$0]) != nil }
  return SourceFile.ranges(of: found, in: bytes, file: file).map { place in
    .error(
      .mergeConflict, "this line is left over from a conflict of a merge", at: place,
      help: "keep the lines that are meant, and remove this one")
  }
}

/// A line that git writes where two sides disagree.
private enum ConflictMarker: Equatable {
  case start(isNamed: Bool)
  case base
  case middle
  case end

  /// Exactly seven signs, and a name after a blank.
  init?(_ line: ArraySlice<UInt8>) {
    let length = 7
    guard let sign = line.first, line.prefix(while: { $0 == sign }).count == length else { return nil }
    let rest = line.dropFirst(length)
    guard rest.first.map(isBlank) ?? true else { return nil }
    switch sign {
    case UInt8(ascii: "<"): self = .start(isNamed: (1...2).contains(rest.split(whereSeparator: isBlank).count))
    case UInt8(ascii: "|"): self = .base
    case UInt8(ascii: "="): self = .middle
    case UInt8(ascii: ">"): self = .end
    default: return nil
    }
  }
}

/// The lines of a text, without what ends them and without a byte order mark.
private func lines(of bytes: [UInt8]) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(where: isLineBreak) ?? bytes.count
    lines.append(start..<end)
    start = end + 1
  }
  return lines
}
