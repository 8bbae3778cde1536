extension Number {
  /// Reads a number by the grammar of JSON (RFC 8259, section 6), the whole text and nothing else.
  ///
  /// An integer beyond `Int64` becomes the nearest floating-point number.
  ///
  /// - Returns: nil if the text is not a JSON number, or is too large to be finite.
  package init?(json text: some StringProtocol) {
    guard isJSONNumber(Array(text.utf8)) else { return nil }
    self.init(decimal: String(text))
  }

  /// Reads a number by the YAML 1.2 core schema (section 10.3.2): decimal, `0o17`, `0x1F` or floating point.
  ///
  /// An integer beyond `Int64` becomes the nearest floating-point number. A leading zero means nothing:
  /// `0777` is 777.
  ///
  /// - Returns: nil if the text is not a number of the core schema, or is not finite.
  package init?(coreSchema text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if isCoreSchemaDecimal(bytes) {
      self.init(decimal: String(text))
    } else if let radix = coreSchemaRadix(bytes) {
      self.init(digits: bytes.dropFirst(2), bitsPerDigit: radix == 16 ? 4 : 3)
    } else {
      return nil
    }
  }

  /// Whether a text is written as a number of the core schema, finite or not.
  package static func isWritten(coreSchema text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isCoreSchemaDecimal(bytes) || coreSchemaRadix(bytes) != nil
  }

  /// Whether a text is written as an integer of the core schema, however large.
  package static func isInteger(coreSchema text: String) -> Bool {
    let bytes = Array(text.utf8)
    return coreSchemaRadix(bytes) != nil
      || (isCoreSchemaDecimal(bytes) && !bytes.contains(where: ".eE".utf8.contains))
  }

  private init?(decimal text: String) {
    if let integer = Int64(text) {
      self.init(integer)
    } else if let value = Double(text) {
      self.init(value)
    } else {
      return nil
    }
  }

  /// Reads octal or hexadecimal digits of any count, rounded once.
  private init?(digits: ArraySlice<UInt8>, bitsPerDigit: Int) {
    var significand: UInt64 = 0
    var exponent = 0
    for byte in digits {
      let digit = UInt64(hexadecimalDigit(byte) ?? 0)
      if significand.leadingZeroBitCount >= bitsPerDigit {
        significand = significand << UInt64(bitsPerDigit) | digit
      } else {
        // Below the precision of a Double these digits matter only if they are not zero.
        exponent += bitsPerDigit
        significand |= digit == 0 ? 0 : 1
      }
    }
    if exponent == 0, let integer = Int64(exactly: significand) {
      self.init(integer)
    } else {
      self.init(Double(sign: .plus, exponent: exponent, significand: Double(significand)))
    }
  }
}

/// Whether a text is `-? ( 0 | [1-9] [0-9]* ) ( \. [0-9]+ )? ( [eE] [-+]? [0-9]+ )?`.
private func isJSONNumber(_ text: [UInt8]) -> Bool {
  var scanner = NumberScanner(rest: text[...])
  scanner.skip("-")
  let startsWithZero = scanner.rest.first == UInt8(ascii: "0")
  let integerDigits = scanner.skipDigits()
  guard integerDigits == 1 || (integerDigits > 1 && !startsWithZero) else { return false }
  if scanner.skip(".") {
    guard scanner.skipDigits() > 0 else { return false }
  }
  return scanner.skipExponent() && scanner.rest.isEmpty
}

/// Whether a text is `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isCoreSchemaDecimal(_ text: [UInt8]) -> Bool {
  var scanner = NumberScanner(rest: text[...])
  scanner.skip("+", or: "-")
  let integerDigits = scanner.skipDigits()
  let fractionDigits = scanner.skip(".") ? scanner.skipDigits() : 0
  guard integerDigits + fractionDigits > 0 else { return false }
  return scanner.skipExponent() && scanner.rest.isEmpty
}

/// Returns 8 for `0o [0-7]+`, 16 for `0x [0-9a-fA-F]+`, otherwise nil.
private func coreSchemaRadix(_ text: [UInt8]) -> Int? {
  guard text.count > 2, text[0] == UInt8(ascii: "0") else { return nil }
  let radix: UInt8
  switch text[1] {
  case UInt8(ascii: "o"): radix = 8
  case UInt8(ascii: "x"): radix = 16
  default: return nil
  }
  let isWhole = text.dropFirst(2).allSatisfy { byte in hexadecimalDigit(byte).map { $0 < radix } ?? false }
  return isWhole ? Int(radix) : nil
}

private struct NumberScanner {
  var rest: ArraySlice<UInt8>

  @discardableResult
  mutating func skip(_ character: Unicode.Scalar, or other: Unicode.Scalar? = nil) -> Bool {
    guard let first = rest.first.map(Unicode.Scalar.init), first == character || first == other else { return false }
    rest.removeFirst()
    return true
  }

  mutating func skipDigits() -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest.removeFirst(digits)
    return digits
  }

  /// Skips an exponent if there is one; false if one begins and has no digits.
  mutating func skipExponent() -> Bool {
    guard skip("e", or: "E") else { return true }
    skip("+", or: "-")
    return skipDigits() > 0
  }
}
