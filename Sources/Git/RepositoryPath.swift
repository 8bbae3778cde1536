/// A path in a repository, from its root: bytes, because git's paths need not be UTF-8.
package struct RepositoryPath: Hashable, Sendable {
  /// The names, joined by `/`; none for the root.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter text: The names, joined by `/`; empty for the root.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The names of the path; what is not UTF-8 in them is replaced by U+FFFD.
  package var names: [String] { nameBytes.map { String(decoding: $0, as: UTF8.self) } }

  /// The path as text; nil if it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  var nameBytes: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }
}

extension RepositoryPath: Comparable {
  /// The order of the bytes.
  package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension RepositoryPath: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
