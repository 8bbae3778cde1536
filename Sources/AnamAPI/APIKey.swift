import Basics
import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The key to an account.
///
/// It cannot be printed: its text leaves this file only as a request's header.
package struct APIKey: Sendable {
  private let secret: String

  /// - Parameter text: The key. One line break at its end is dropped, because files often end in one.
  /// - Throws: `APIKeyError` if it is not 8 to 512 visible ASCII characters.
  package init(_ text: String) throws(APIKeyError) {
    var bytes = Array(text.utf8)
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .empty }
    if let decoration = decoration(of: bytes) { throw .decorated(decoration) }
    guard (8...512).contains(bytes.count) else { throw .length(bytes.count) }
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .characters }
    secret = String(decoding: bytes, as: UTF8.self)
  }

  /// The value of the `Authorization` header (RFC 6750, section 2.1).
  var authorization: String { "Bearer \(secret)" }

  /// Tells keys apart without revealing them: the first 4 bytes of an HMAC, in hexadecimal.
  package var fingerprint: String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("anamctl fingerprint v1".utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return "sha256:" + hexadecimalDigits(code.prefix(4))
  }

  /// Returns the seal of `bytes`, which only a holder of the key can make: HMAC-SHA256 in hexadecimal, under a key
  /// derived by HKDF (RFC 5869).
  ///
  /// - Parameter purpose: What is sealed; a seal for one purpose is not valid for another.
  package func seal(of bytes: [UInt8], purpose: String) -> String {
    sealPrefix + hexadecimalDigits(HMAC<SHA256>.authenticationCode(for: bytes, using: sealKey(purpose)))
  }

  /// Returns whether `seal` is what ``seal(of:purpose:)`` returns; the time does not reveal where it differs.
  package func isSeal(_ seal: String, of bytes: [UInt8], purpose: String) -> Bool {
    guard let code = code(in: seal) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: bytes, using: sealKey(purpose))
  }

  private func sealKey(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Array(secret.utf8)), info: Array(purpose.utf8), outputByteCount: 32)
  }

  /// Returns `text` without the key, in case a server has echoed it.
  package func redacting(_ text: String) -> String { replacingSecret(secret, in: text) }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<redacted>" }
  package var debugDescription: String { "<redacted>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a seal begins with: how it was made.
private let sealPrefix = "hmac-sha256:"

/// Reads the code in a seal, written exactly as a seal is: two lower-case digits for each byte.
private func code(in seal: String) -> [UInt8]? {
  guard seal.utf8.starts(with: sealPrefix.utf8) else { return nil }
  let text = seal.utf8.dropFirst(sealPrefix.utf8.count)
  let digits = text.compactMap { Array("0123456789abcdef".utf8).firstIndex(of: $0) }
  guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

/// What surrounds the key if too much was copied; nil if nothing does.
private func decoration(of bytes: [UInt8]) -> String? {
  let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
  if [bytes.first, bytes.last].contains(where: { $0.map(quotes.contains) == true }) { return "in quotes" }
  let text = String(decoding: bytes, as: UTF8.self).lowercased()
  return ["Bearer ", "ANAM_API_KEY=", "export "].first { text.hasPrefix($0.lowercased()) }
    .map { "behind '\($0.split { $0 == " " || $0 == "=" }.joined())'" }
}

/// Why a text cannot be a key; the text itself is never part of it.
package enum APIKeyError: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  /// - Parameter decoration: What surrounds the key: "in quotes".
  case decorated(String)
  case length(Int)
  case characters

  package var description: String {
    switch self {
    case .empty: "the API key is empty"
    case .decorated(let decoration): "the API key stands \(decoration), which is no part of it: take that away"
    case .length(let count): "the API key has \(count) characters, which no key has"
    case .characters: "the API key has blanks, line breaks or other characters in it that no key has"
    }
  }
}
