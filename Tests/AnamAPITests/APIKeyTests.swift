import AnamAPI
import Testing

struct APIKeyTests {
  @Test(arguments: [
    String(repeating: "k", count: 8), String(repeating: "k", count: 512), "!\"#$%&'()~", "12345678\n",
    "12345678\r\n",
    "12345678\r",
  ])
  func `8 to 512 visible characters are a key, with or without a line break`(_ text: String) {
    #expect(throws: Never.self) { try APIKey(text) }
  }

  @Test(
    arguments: [
      ("", .empty), ("\n", .empty), ("\r\n", .empty),
      ("\"12345678\"", .decorated("in quotes")), ("'12345678'\n", .decorated("in quotes")),
      ("\"12345678", .decorated("in quotes")), ("12345678'", .decorated("in quotes")),
      ("ANAM_API_KEY=12345678", .decorated("behind 'ANAM_API_KEY'")),
      ("export ANAM_API_KEY=12345678", .decorated("behind 'export'")),
      ("bearer 12345678", .decorated("behind 'Bearer'")),
      ("1234567", .length(7)), ("1234567\n", .length(7)),
      (String(repeating: "k", count: 513), .length(513)),
      ("12345678\n\n", .characters), ("12345678\n\r", .characters), ("\n12345678", .characters),
      ("1234 5678", .characters), (" 12345678", .characters), ("12345678 ", .characters),
      ("1234\t5678", .characters), ("1234\r\n5678", .characters), ("1234\u{0}5678", .characters),
      ("1234\u{7F}5678", .characters), ("12345678é", .characters), ("12345678\u{301}", .characters),
    ] as [(String, APIKeyError)])
  func `S1: anything else is none, and the error does not show it`(_ text: String, _ expected: APIKeyError) {
    let error = #expect(throws: APIKeyError.self) { try APIKey(text) }
    #expect(error == expected)
    #expect(!"\(expected)".contains("1234"))
  }

  @Test func `a fingerprint tells keys apart and stays the same`() throws {
    let fingerprints = try ["12345678", "12345679", "012345678"].map { try APIKey($0).fingerprint }
    #expect(Set(fingerprints).count == 3)
    #expect(fingerprints[0] == "sha256:21914423")
    #expect(try APIKey("12345678\n").fingerprint == fingerprints[0])
  }

  @Test func `a seal is good for its bytes, its purpose and its key`() throws {
    let key = try APIKey(testKey)
    let seal = key.seal(of: [1, 2, 3], purpose: "test")
    #expect(seal.wholeMatch(of: /hmac-sha256:[0-9a-f]{64}/) != nil)
    #expect(key.isSeal(seal, of: [1, 2, 3], purpose: "test"))
    #expect(!key.isSeal(seal, of: [1, 2], purpose: "test"))
    #expect(!key.isSeal(seal, of: [1, 2, 3], purpose: "another test"))
    #expect(try !APIKey("12345678").isSeal(seal, of: [1, 2, 3], purpose: "test"))
  }

  /// Spellings that a lenient reader would accept for the same seal.
  @Test func `a seal is written in one way only`() throws {
    let key = try APIKey(testKey)
    // A seal that begins with a 0, for which a sign could stand, and that has a letter.
    let (bytes, seal) =
      (0...255 as ClosedRange<UInt8>).lazy.map { ([$0], key.seal(of: [$0], purpose: "test")) }
      .first { $0.1.hasPrefix("hmac-sha256:0") && $0.1.dropFirst(14).contains("a") } ?? ([], "")
    let digits = seal.dropFirst("hmac-sha256:".count)
    #expect(key.isSeal(seal, of: bytes, purpose: "test"))
    let others = [
      "", String(digits), "hmac-sha256:", "HMAC-SHA256:\(digits)", "hmac-sha256:\(digits.uppercased())",
      "hmac-sha256:+\(digits.dropFirst())", "hmac-sha256:\(digits.dropFirst())", "hmac-sha256:\(digits.dropFirst(2))",
      "hmac-sha256:\(digits.dropLast())", "hmac-sha256:\(digits.dropLast(2))", "\(seal)0", "\(seal)00", "\(seal)\n",
      " \(seal)", "hmac-sha256: \(digits)", "\(seal)\u{301}",
    ]
    for other in others { #expect(!key.isSeal(other, of: bytes, purpose: "test"), "\(other)") }
  }

  @Test func `S1: nothing prints a key`() throws {
    let key = try APIKey(testKey)
    var dumped = ""
    dump(key, to: &dumped)
    dump(["key": key as APIKey?], to: &dumped)
    let texts = [
      "\(key)", "\([key])", "\(Optional(key) as Any)", String(describing: key), String(reflecting: key),
      String(reflecting: ["key": key]), "\(Mirror(reflecting: key).children.map { $0 })", dumped,
    ]
    for text in texts {
      #expect(!text.contains(testKey), "\(text)")
    }
  }

  @Test(arguments: [
    ("", ""), ("no key here", "no key here"), ("sk-test/0123456789", "sk-test/0123456789"),
    ("Bearer \(testKey)!", "Bearer <redacted>!"), (testKey + testKey, "<redacted><redacted>"),
    ("sk-test/\(testKey)", "sk-test/<redacted>"),
    ("\(testKey)\u{301}", "<redacted>\u{301}"), ("\(testKey)\r\n", "<redacted>\r\n"),
    ("?key=sk-test%2F0123456789%2BKEY%3D%3D&", "?key=<redacted>&"),
    ("?key=sk-test%2f0123456789+KEY=%3d", "?key=<redacted>"),
    (#"{"key": "sk-test\/0123456789\u002bKEY=="}"#, #"{"key": "<redacted>"}"#),
    ("%", "%"), ("%2", "%2"), ("sk-test%2", "sk-test%2"), (#"sk-test\"#, #"sk-test\"#),
    (#"sk-test\u00"#, #"sk-test\u00"#),
  ])
  func `S1: a key is taken out of a text, also where it is escaped`(_ text: String, _ expected: String) throws {
    let redacted = try APIKey(testKey).redacting(text)
    #expect(Array(redacted.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [(#"50%25\"key\\"#, #"a 50%25\"key\\ b"#), ("50%+key!", "a 50%25%2Bkey! b")])
  func `S1: a key that looks escaped is taken out as well`(_ key: String, _ text: String) throws {
    #expect(try APIKey(key).redacting(text) == "a <redacted> b")
  }
}
