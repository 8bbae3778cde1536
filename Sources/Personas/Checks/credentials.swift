package import Basics
import YAML

/// Returns an error for everything in a file that looks like a credential, wherever it stands: in a value, a
/// prompt or a comment.
package func credentialProblems(in bytes: [UInt8], file: String) -> [Diagnostic] {
  let found = credentials(in: bytes, limit: YAMLLimits.standard.diagnostics)
  return zip(found, SourceFile.ranges(of: found.map(\.place), in: bytes, file: file)).map { credential, place in
    credentialProblem(credential.kind.rawValue, at: place)
  }
}

/// Returns the error for a credential in a file; the text at `place` will not be shown.
func credentialProblem(_ message: String, at place: SourceRange) -> Diagnostic {
  .error(
    .credential, "\(message): do not commit keys", at: place,
    help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")
}

/// Returns `text` with asterisks for everything that looks like a credential.
package func maskingCredentials(_ text: String) -> String {
  var bytes = Array(text.utf8)
  for credential in credentials(in: bytes, limit: .max) {
    bytes.replaceSubrange(
      credential.place, with: repeatElement(UInt8(ascii: "*"), count: credential.place.count))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Something in a text that looks like a credential.
struct Credential {
  /// What it looks like, in words.
  enum Kind: String {
    case token = "this looks like an API key or a token"
    case password = "this looks like the password of an address"
    case privateKey = "this looks like a private key"
  }

  let kind: Kind
  /// Offsets of bytes.
  let place: Range<Int>
}

/// Returns what looks like a credential, in the order of the text.
///
/// It is a guess, and one that rather misses a key than takes prose for one: a known beginning (as secret scanners list
/// them), a word that says what follows (`api_key=…`, `Bearer …`), a run of letters of both cases and digits that nobody
/// writes by hand, a password in an address, a private key. A word like "password" says nothing: what a hotel tells its
/// guests is meant to be told.
///
/// - Parameter limit: How many are looked for.
func credentials(in text: [UInt8], limit: Int) -> [Credential] {
  let others = addressPasswords(in: text, limit: limit) + privateKeys(in: text, limit: limit)
  let tokens = tokens(in: text, limit: limit).filter { token in !others.contains { $0.place.overlaps(token.place) } }
  return Array((others + tokens).sorted { $0.place.lowerBound < $1.place.lowerBound }.prefix(limit))
}

private func tokens(in text: [UInt8], limit: Int) -> [Credential] {
  var found: [Credential] = []
  var offset = 0
  while offset + shortestToken <= text.count, found.count < limit {
    // A byte that is in no token, and is so near, leaves no room for a token before it.
    if let gap = text[offset..<offset + shortestToken].lastIndex(where: { !isTokenByte($0) }) {
      offset = gap + 1
      continue
    }
    let end = text[offset...].firstIndex { !isTokenByte($0) } ?? text.count
    if looksLikeCredential(text[offset..<end], after: text[..<offset]) {
      found.append(Credential(kind: .token, place: offset..<end))
    }
    offset = end
  }
  return found
}

private let shortestToken = 16

private func looksLikeCredential(_ token: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
  let mix = CharacterMix(token)
  guard !isPlaceholder(token) else { return false }
  guard mix.digits > 0 else {
    return ["sk-", "sk_live_"].contains { token.starts(with: $0.utf8) } && mix.longestRun >= 24 && mix.capitals > 0
  }
  if knownBeginnings.contains(where: { token.count >= $0.length && token.starts(with: $0.text.utf8) }) {
    return mix.longestRun >= shortestToken
  }
  if ["AKIA", "ASIA"].contains(where: { token.starts(with: $0.utf8) }), token.count == 20, mix.longestRun == 20 {
    return mix.smallLetters == 0
  }
  if mix.longestRun >= 40, min(mix.digits, mix.capitals, mix.smallLetters) >= 4 { return !endsInAddress(before) }
  return (mix.longestRun >= shortestToken || isUUID(token)) && isAnnounced(before)
}

/// Whether a token only shows where a key would stand: `AKIAIOSFODNN7EXAMPLE`, `sk-your-key-here-1234567890`.
private func isPlaceholder(_ token: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: token, as: UTF8.self).lowercased()
  return ["example", "placeholder", "changeme", "redacted", "your-", "your_", "xxxx", "0000000"].contains {
    text.contains($0)
  }
}

/// Whether a token has the form of a UUID.
private func isUUID(_ token: ArraySlice<UInt8>) -> Bool {
  let groups = token.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { hexadecimalDigit($0) != nil }
}

/// Whether what follows belongs to a link or to data in a link, where long runs of letters and digits are common.
private func endsInAddress(_ before: ArraySlice<UInt8>) -> Bool {
  let word = before.suffix(300).reversed().prefix { !" \t\r\n\"'<>".utf8.contains($0) }
  let text = String(decoding: word.reversed(), as: UTF8.self)
  return text.contains("://") || text.contains("data:")
}

/// How the keys of common services begin, and the least length that they have.
private let knownBeginnings: [(text: String, length: Int)] = [
  ("sk-", 19), ("sk_", 24), ("rk_", 24), ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36), ("ghr_", 36),
  ("github_pat_", 40), ("glpat-", 24), ("xoxa-", 24), ("xoxb-", 24), ("xoxp-", 24), ("xoxs-", 24), ("AIza", 39),
  ("hf_", 30), ("npm_", 36), ("dop_v1_", 64), ("shpat_", 38), ("whsec_", 32), ("eyJ", 40),
]

/// Whether a byte may stand between a word that announces a token and the token.
private func isSeparator(_ byte: UInt8) -> Bool { " \t\"'=:".utf8.contains(byte) }

/// Whether the text before a token says that it is a key: `api_key: "`, `Bearer `.
private func isAnnounced(_ before: ArraySlice<UInt8>) -> Bool {
  guard let last = before.last, isSeparator(last) else { return false }
  let word = before.suffix(40).reversed().drop(while: isSeparator).prefix(while: isTokenByte)
  let name = String(decoding: word.reversed(), as: UTF8.self).lowercased().filter { $0 != "_" && $0 != "-" }
  return name == "bearer"
    || ["apikey", "secretkey", "secretaccesskey", "accesstoken"].contains { name.hasSuffix($0) }
}

/// What a token is made of.
private struct CharacterMix {
  private(set) var digits = 0
  private(set) var capitals = 0
  private(set) var smallLetters = 0
  /// The most letters and digits in a row.
  private(set) var longestRun = 0

  init(_ token: ArraySlice<UInt8>) {
    var run = 0
    for byte in token {
      run += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): smallLetters += 1
      default: run = 0
      }
      longestRun = max(longestRun, run)
    }
  }
}

/// Whether a byte may stand in a token.
private func isTokenByte(_ byte: UInt8) -> Bool { byte < 0x80 && isWordByte(byte) || byte == UInt8(ascii: "-") }

/// Whether a key of a file is named like a credential: `apiKey`, `ANAM_API_KEY`, `access_token`, `password`.
func isNamedLikeCredential(_ key: String) -> Bool {
  let name = key.lowercased().filter { $0 != "_" && $0 != "-" }
  return ["apikey", "secret", "token", "password", "authorization", "credential"].contains { name.hasSuffix($0) }
}
