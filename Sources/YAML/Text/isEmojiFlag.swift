import Basics

/// Whether the tag character at an offset belongs to the flag of a region, such as Scotland's.
///
/// Such a flag is a black flag, three to six tag letters or digits, and a cancel tag (UTS #51, section C.1).
/// Anything else made of tag characters is text that nobody can see.
///
/// - Parameters:
///   - bytes: Text in UTF-8.
///   - offset: The offset of a tag character, U+E0000 to U+E007F; each takes four bytes.
/// - Returns: True in a flag.
func isEmojiFlag(in bytes: [UInt8], around offset: Int) -> Bool {
  let blackFlag: UInt32 = 0x1F3F4
  let cancelTag: UInt32 = 0xE_007F
  let tagLength = 4
  var start = offset
  for _ in 0...7 {
    start -= tagLength
    guard start >= 0 else { return false }
    if decodeScalar(in: bytes, at: start).value == blackFlag { break }
  }
  guard decodeScalar(in: bytes, at: start).value == blackFlag else { return false }
  for position in 1...7 {
    let next = start + position * tagLength
    guard next < bytes.count, let value = decodeScalar(in: bytes, at: next).value else { return false }
    if value == cancelTag { return position > 3 && offset <= next }
    guard (0xE_0030...0xE_0039).contains(value) || (0xE_0061...0xE_007A).contains(value) else { return false }
  }
  return false
}
