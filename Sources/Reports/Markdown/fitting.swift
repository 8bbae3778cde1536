/// Returns the first `items` that fit, followed by a note on how many do not.
///
/// - Parameter byteLimit: How many bytes they may take, with a newline after each; the note may take more alone.
func fitting(_ items: [String], byteLimit: Int, note: (Int) -> String) -> [String] {
  let count = fittingCount(items, byteLimit: byteLimit, noteSize: note(items.count).utf8.count)
  return count == items.count ? items : items.prefix(count) + [note(items.count - count)]
}

/// Returns how many of `items` have room, with a newline after each, and with a note if these are not all.
func fittingCount(_ items: [String], byteLimit: Int, noteSize: Int) -> Int {
  fittingCount(ofSizes: items.map(\.utf8.count), byteLimit: byteLimit, noteSize: noteSize)
}

/// - Parameter sizes: How many bytes each item takes, without its newline.
func fittingCount(ofSizes sizes: [Int], byteLimit: Int, noteSize: Int) -> Int {
  guard sizes.reduce(0, { $0 + $1 + 1 }) > byteLimit else { return sizes.count }
  var room = byteLimit - noteSize - 1
  return sizes.prefix { size in
    room -= size + 1
    return room >= 0
  }.count
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

/// Divides `room` fairly: no share exceeds what is wanted, and a smaller share than wanted is as large as any other.
///
/// - Parameter least: What is of use; if not all can have it, only the first get something.
func fairShares(of room: Int, wants: [Int], least: Int) -> [Int] {
  var room = max(0, room)
  var left = min(wants.count, room / least)
  var shares = wants.map { _ in 0 }
  for index in wants.prefix(left).indices.sorted(by: { (wants[$0], $0) < (wants[$1], $1) }) {
    shares[index] = min(wants[index], room / left)
    room -= shares[index]
    left -= 1
  }
  return shares
}
