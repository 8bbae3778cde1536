/// Whether a `[` after `text` would complete the opening of what a CI log obeys: `##[group]`, `##vso[task.complete]`.
package func endsLikeLogCommand(_ text: String) -> Bool {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  return text.utf8.reversed().drop { letters.contains($0 | 0x20) }.starts(with: "##".utf8)
}
