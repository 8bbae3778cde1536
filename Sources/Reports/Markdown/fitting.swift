/// Returns the first of `items` that have room, and after them, if there are more, the note on how many those are.
///
/// - Parameter byteLimit: How many bytes they may take, with a newline after each; the note may take more alone.
func fitting(_ items: [String], byteLimit: Int, note: (Int) -> String) -> [String] {
  func size(_ text: String) -> Int { text.utf8.count + 1 }
  let whole = items.reduce(0) { $0 + size($1) }
  guard whole > byteLimit else { return items }
  var room = byteLimit - size(note(items.count))
  let shown = items.prefix { item in
    room -= size(item)
    return room >= 0
  }
  return shown + [note(items.count - shown.count)]
}

/// Returns the beginning of `text`, at most `byteLimit` bytes long with the `…` that stands for the rest; the text
/// itself if it is no longer.
func cut(_ text: String, byteLimit: Int) -> String {
  guard text.utf8.count > byteLimit else { return text }
  var room = max(0, byteLimit - "…".utf8.count)
  let beginning = text.unicodeScalars.prefix { scalar in
    room -= UTF8.width(scalar)
    return room >= 0
  }
  return String(beginning) + "…"
}
