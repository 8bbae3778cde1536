import Crypto

/// The name of an object: all of its 40 or 64 hexadecimal digits.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  /// In lower case.
  package let hex: String

  /// - Returns: Nil unless `text` is 40 or 64 hexadecimal digits, in either case.
  package init?(_ text: String) { self.init(digits: text.utf8) }

  init?(digits: some Collection<UInt8>) {
    guard digits.count == 40 || digits.count == 64 else { return nil }
    var hex: [UInt8] = []
    hex.reserveCapacity(digits.count)
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): hex.append(digit)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): hex.append(digit | 0x20)
      default: return nil
      }
    }
    self.hex = String(decoding: hex, as: UTF8.self)
  }

  /// The name that these bytes stand for, 20 or 32 of them.
  init(binary bytes: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    hex = String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether it is the name of nothing, which git writes where there is no object.
  package var isZero: Bool { hex.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }

  package var description: String { hex }
}

/// How a repository makes the names of its objects.
package enum ObjectFormat: String, Sendable {
  case sha1
  case sha256

  /// The length of a name in a tree, in bytes.
  var size: Int {
    switch self {
    case .sha1: 20
    case .sha256: 32
    }
  }

  /// The name of a file with these contents.
  func id(ofFile contents: [UInt8]) -> ObjectID {
    let header = Array("blob \(contents.count)\0".utf8)
    switch self {
    case .sha1:
      var hash = Insecure.SHA1()
      hash.update(data: header)
      hash.update(data: contents)
      return ObjectID(binary: hash.finalize())
    case .sha256:
      var hash = SHA256()
      hash.update(data: header)
      hash.update(data: contents)
      return ObjectID(binary: hash.finalize())
    }
  }
}
