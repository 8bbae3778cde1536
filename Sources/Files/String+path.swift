/// Parts of a path. A path is bytes: a `/` with a combining character after it is one `Character`, and still a separator.
extension String {
  /// The names that the path is made of.
  package var pathNames: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of the directory that holds this path.
  package var directory: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(decoding: utf8[..<slash], as: UTF8.self)
  }

  /// The last name of the path.
  package var lastName: String { pathNames.last ?? "" }

  package var withoutTrailingSlashes: String {
    var bytes = Array(utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
