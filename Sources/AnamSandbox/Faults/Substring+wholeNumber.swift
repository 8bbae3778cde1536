extension Substring {
  /// The number that this text is in decimal digits alone; nil for anything else, a sign included.
  var wholeNumber: Int? {
    utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(self) : nil
  }
}
