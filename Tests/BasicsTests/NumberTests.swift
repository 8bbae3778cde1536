import Basics
import Testing

struct NumberTests {
  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("1", "1"), ("1.0", "1"), ("1e0", "1"), ("10E-1", "1"),
      ("0.5", "0.5"),
      ("-12.25", "-12.25"), ("1e2", "100"), ("9007199254740993", "9007199254740993"),
      ("-9223372036854775808", "-9223372036854775808"), ("9223372036854775808", "9.223372036854776e18"),
      ("1e300", "1e300"), ("1e-7", "1e-7"), ("5e-324", "5e-324"), ("1e-400", "0"), ("0.1", "0.1"),
      ("123456789012345678901234567890", "1.2345678901234568e29"),
    ] as [(String, String)])
  func `a JSON number is written in its shortest form`(_ text: String, _ description: String) throws {
    let number = try #require(Number(json: text))
    #expect(number.description == description)
    #expect(Number(json: description) == number)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "0x1F", "0o7", "1_0", " 1", "1 ", "NaN", "Infinity",
    "1e400",
    "１", "1\n", "--1", "1.e1",
  ])
  func `what JSON does not call a number is not one`(_ text: String) {
    #expect(Number(json: text) == nil)
  }

  @Test(
    arguments: [
      (".5", 0.5), ("5.", 5), ("1e0", 1), ("+1", 1), ("-0", 0), ("0x1F", 31), ("0o17", 15), ("01", 1),
      ("0777", 777),
      ("0xFFFFFFFFFFFFFFFFFF", 0x1p72), ("0o7777777777777777777777777", 0x1p75),
      ("0x20000000000001000", 0x1p65), ("0x20000000000001001", 0x1.0000000000001p65),
      ("0x20000000000003000", 0x1.0000000000002p65), ("0x7fffffffffffffff", 0x1p63),
    ] as [(String, Double)])
  func `a YAML number follows the core schema`(_ text: String, _ value: Double) throws {
    #expect(try #require(Number(coreSchema: text)).doubleValue == value)
  }

  @Test(arguments: [
    "", ".", "+", "1_0", "1:30", "-0x1", "0o8", "0xG", "0x", ".inf", ".nan", "1e400", "e1", "1e",
  ])
  func `what the core schema does not call a finite number is not one`(_ text: String) {
    #expect(Number(coreSchema: text) == nil)
  }

  @Test func `equal numbers are one value`() {
    #expect(Set([Number(1), Number(1.0), Number(json: "1e0"), Number(coreSchema: "0x1")]).count == 1)
    #expect(Number(-0.0) == Number(0))
    #expect(Number(0x1p60) == Number(1 << 60))
    #expect(Number(json: "9007199254740993") != Number(json: "9007199254740992"))
    #expect(Number(Double.nan) == nil)
    #expect(Number(-Double.infinity) == nil)
  }

  @Test func `only an integer has an integer value`() {
    #expect(Number(json: "4.0")?.integerValue == 4)
    #expect(Number(json: "4.5")?.integerValue == nil)
    #expect(Number(json: "1e19")?.integerValue == nil)
  }

  @Test(arguments: [
    (0.4, 0.4000000059604645), (1.2, 1.2000000476837158), (0.5, 0.5), (7, 7), (-0.1, -0.10000000149011612),
    (16_777_217, 16_777_216), (1e-50, 0),
  ])
  func `a 32-bit float makes of a number what it can`(_ value: Double, _ single: Double) throws {
    #expect(Number(value)?.asSingle == Number(single))
    let shortest = try #require(Number(single)).shortestSingle
    #expect(shortest.asSingle == Number(single))
    #expect(shortest.description.count <= "\(single)".count)
    #expect(Number(1e300)?.asSingle == nil)
  }

  @Test func `the shortest number is the one that was meant`() {
    #expect(Number(0.4000000059604645)?.shortestSingle == Number(0.4))
    #expect(Number(0.4)?.shortestSingle == Number(0.4))
    #expect(Number(0.41)?.shortestSingle == Number(0.41))
    #expect(Number(1e300)?.shortestSingle == Number(1e300))
  }

  @Test func `numbers are ordered by exact value`() throws {
    let texts = [
      "-1e19", "-9223372036854775808", "-1.5", "-1", "-0.5", "0", "0.5", "1", "9007199254740993", "1e19",
    ]
    let numbers = try texts.map { try #require(Number(json: $0)) }
    #expect(numbers.reversed().sorted() == numbers)
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
  }
}
