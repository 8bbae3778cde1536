import Basics

/// Returns the passwords of addresses such as `https://user:password@host`, unless they only show where one would stand.
func addressPasswords(in text: [UInt8], limit: Int) -> [Credential] {
  let mark = Array("://".utf8)
  var found: [Credential] = []
  var offset = 0
  while found.count < limit, let colon = text[offset...].firstIndex(of: mark[0]) {
    offset = colon + 1
    guard text[colon...].starts(with: mark), colon > 0, isWordByte(text[colon - 1]) else { continue }
    let start = colon + mark.count
    let authority = text[start...].prefix(while: isAuthorityByte)
    offset = max(offset, authority.endIndex)
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let separator = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { continue }
    let (user, password, host) = (authority[..<separator], authority[separator + 1..<at], authority[(at + 1)...])
    guard !isPlaceholder(password, of: user), isRealHost(host) else { continue }
    found.append(Credential(kind: .password, place: password.indices))
  }
  return found
}

/// Whether a byte may stand before the path of an address.
private func isAuthorityByte(_ byte: UInt8) -> Bool {
  byte > UInt8(ascii: " ") && byte < 0x7F && !"/?#\"'`\\|^,;".utf8.contains(byte)
}

/// Whether a password is one that nobody has: a word such as "password", a variable, asterisks, the user's name.
private func isPlaceholder(_ password: ArraySlice<UInt8>, of user: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: password, as: UTF8.self).lowercased()
  let letters = text.utf8.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  return text.utf8.count < 6
    || text == String(decoding: user, as: UTF8.self).lowercased()
    || text.utf8.contains { "{}<>$*[]()".utf8.contains($0) }
    || Set(text.utf8).count < 4
    || placeholders.contains { text.contains($0) }
    || shortPlaceholders.contains(String(decoding: letters, as: UTF8.self))
}

private let placeholders = [
  "passw", "pa55w", "p4ssw", "secret", "s3cret", "token", "example", "placeholder", "changeme", "change-me", "redacted",
  "your", "hunter2", "123456", "xxx", "apikey", "api-key", "api_key", "letmein", "correcthorse",
]

/// What a placeholder is made of, digits and signs left out.
private let shortPlaceholders: Set = [
  "pass", "pwd", "key", "test", "demo", "user", "admin", "foo", "bar", "foobar", "abc",
]

/// Whether a host may exist: not one of those that are kept for documents and tests (RFC 2606).
private func isRealHost(_ host: ArraySlice<UInt8>) -> Bool {
  guard let first = host.first, isWordByte(first) || first == UInt8(ascii: "[") else { return false }
  let name = String(decoding: host.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
  let labels = name.split(separator: ".")
  return name != "localhost" && name != "127.0.0.1" && !labels.contains("example")
    && !["test", "invalid", "localhost"].contains(labels.last)
}

/// Returns the private keys in the form of PEM (RFC 7468) that have a body.
func privateKeys(in text: [UInt8], limit: Int) -> [Credential] {
  let (opening, title, dashes) = (Array("-----BEGIN ".utf8), Array("PRIVATE KEY-----".utf8), Array("-----".utf8))
  var found: [Credential] = []
  var offset = 0
  while found.count < limit, let start = text[offset...].firstIndex(of: dashes[0]) {
    offset = start + 1
    guard text[start...].starts(with: opening) else { continue }
    let line = text[start...].prefix { !isLineBreak($0) }
    guard line.suffix(title.count).elementsEqual(title) else { continue }
    let body = text[line.endIndex...].drop { $0 <= UInt8(ascii: " ") }
    guard body.prefix(while: isBase64Byte).count >= 32 else { continue }
    var end = body.startIndex
    while end < text.count, !text[end...].starts(with: dashes) { end += 1 }
    found.append(Credential(kind: .privateKey, place: start..<end))
    offset = end
  }
  return found
}

private func isBase64Byte(_ byte: UInt8) -> Bool {
  byte < 0x80 && (isWordByte(byte) && byte != UInt8(ascii: "_") || "+/=".utf8.contains(byte))
}
