/// Returns whether `text` can be an id: 1 to 128 letters, digits, `-` and `_` of ASCII.
///
/// Ids stand in paths of requests, so only what cannot be misread there is one.
package func isIdentifier(_ text: String) -> Bool {
  (1...128).contains(text.utf8.count)
    && Array(text.utf8).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
}
