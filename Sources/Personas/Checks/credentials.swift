package import Basics
import YAML

/// Returns an error for everything in a file that looks like a credential, wherever it stands: in a value, a
/// prompt or a comment.
package func credentialProblems(in bytes: [UInt8], file: String) -> [Diagnostic] {
  let found = credentials(in: bytes, limit: YAMLLimits.standard.diagnostics)
  return SourceFile.ranges(of: found, in: bytes, file: file).map { place in
    credentialProblem("this looks like an API key or a token", at: place)
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
  for range in credentials(in: bytes, limit: .max) {
    bytes.replaceSubrange(range, with: repeatElement(UInt8(ascii: "*"), count: range.count))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns the places, as offsets of bytes, of what looks like an API key or a token.
///
/// It is a guess that lets prose, ids and digests pass: a known beginning (as secret scanners list them), a word that
/// says what follows (`api_key=…`, `Bearer …`), or a run of letters of both cases and digits that nobody writes by hand.
///
/// - Parameter limit: How many are looked for.
package func credentials(in text: [UInt8], limit: Int) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var offset = 0
  while offset + shortestToken <= text.count, found.count < limit {
    // A byte that is in no token, and is so near, leaves no room for a token before it.
    if let gap = text[offset..<offset + shortestToken].lastIndex(where: { !isTokenByte($0) }) {
      offset = gap + 1
      continue
    }
    let end = text[offset...].firstIndex { !isTokenByte($0) } ?? text.count
    if looksLikeCredential(text[offset..<end], after: text[..<offset]) {
      found.append(offset..<end)
    }
    offset = end
  }
  return found
}

private let shortestToken = 16

private func looksLikeCredential(_ token: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
  let mix = CharacterMix(token)
  guard mix.digits > 0 else {
    return ["sk-", "sk_live_"].contains { token.starts(with: $0.utf8) } && mix.longestRun >= 24 && mix.capitals > 0
  }
  if knownBeginnings.contains(where: { token.count >= $0.length && token.starts(with: $0.text.utf8) }) {
    return mix.longestRun >= shortestToken
  }
  if mix.longestRun >= 40, min(mix.digits, mix.capitals, mix.smallLetters) >= 4 { return !endsInAddress(before) }
  return isAnnounced(before)
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
  ("github_pat_", 40), ("glpat-", 24), ("xoxb-", 24), ("xoxp-", 24), ("AKIA", 20), ("ASIA", 20), ("AIza", 39),
  ("hf_", 30), ("eyJ", 40),
]

/// Whether a byte may stand between a word that announces a token and the token.
private func isSeparator(_ byte: UInt8) -> Bool { " \t\"'=:".utf8.contains(byte) }

/// Whether the text before a token says that it is a key: `api_key: "`, `Bearer `.
private func isAnnounced(_ before: ArraySlice<UInt8>) -> Bool {
  guard let last = before.last, isSeparator(last) else { return false }
  let word = before.suffix(40).reversed().drop(while: isSeparator).prefix(while: isTokenByte)
  let name = String(decoding: word.reversed(), as: UTF8.self).lowercased().filter { $0 != "_" && $0 != "-" }
  return name == "bearer"
    || ["apikey", "secretkey", "accesskey", "accesstoken", "password"].contains { name.hasSuffix($0) }
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
