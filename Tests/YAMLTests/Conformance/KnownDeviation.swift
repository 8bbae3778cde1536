/// A case of the suite in which libyaml 0.2.5 does not follow YAML 1.2.
struct KnownDeviation {
  /// What libyaml does with the case.
  enum Kind: String {
    /// It accepts a wrong text.
    case accepted
    /// It refuses a correct text: the user has to write it differently, and no value is lost.
    case refused
    /// It refuses a correct text that we read, because a tab in an empty line is kept from it.
    case mended
    /// It reads wrong values.
    case different
  }

  let id: String
  let kind: Kind
  /// What libyaml does not understand, in a phrase.
  let reason: String
}

extension KnownDeviation {
  /// Finds what is known about a case.
  static func of(_ id: String) -> KnownDeviation? { byID[id] }

  /// The ids of all cases that deviate.
  static var ids: [String] { byID.keys.sorted() }

  private static let byID: [String: KnownDeviation] = {
    let deviations = accepted + refused + different + mended
    return Dictionary(uniqueKeysWithValues: deviations.map { ($0.id, $0) })
  }()

  private static func cases(_ ids: String, are kind: Kind, for reason: String) -> [KnownDeviation] {
    ids.split(separator: " ").map { KnownDeviation(id: String($0), kind: kind, reason: reason) }
  }

  private static let accepted =
    cases("9C9N QB6E", are: .accepted, for: "lines in brackets or quotes that are not indented")
    + cases("DK95/01 Y79Y/003", are: .accepted, for: "tabs before text that goes on in quotes or brackets")
    + cases("9JBA CVW2 SU5Z X4QW", are: .accepted, for: "a comment without a blank before its '#'")
    + cases("9HCY EB22 RHX7", are: .accepted, for: "directives without '...' after the document before them")
    + cases("MUS6/00", are: .accepted, for: "a comment without a blank after a directive's version")
    + cases("MUS6/01", are: .accepted, for: "a directive straight after '---'")
    + cases("G5U8 YJV2", are: .accepted, for: "'-' alone in brackets")
    + cases("S98Z", are: .accepted, for: "blank lines longer than the first line of a block of text")

  private static let different =
    cases("652Z HM87/01", are: .different, for: "'?' is no part of the text after it in brackets")
    + cases("JEF9/02 L24T/01", are: .different, for: "a last line of blanks without a line break")
    + cases("Y2GN", are: .different, for: "':' is no part of an anchor's name")

  private static let mended = cases("DK95/03 DK95/04", are: .mended, for: "a tab in an empty line")

  private static let refused =
    cases("2JQS 6M2F CFD4 FRK4 M2N8/00 NHX8 NKF9 S3PD SM9W/01 UKK6/00", are: .refused, for: "an empty key")
    + cases(
      "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 K3WX NJ66 UT92 VJP3/01", are: .refused,
      for: "a key in braces that does not stand on one line with its ':'")
    + cases("4ABK", are: .refused, for: "':' before ',' in braces")
    + cases("58MP 5T43 DBG4 HM87/00", are: .refused, for: "text in brackets or braces that begins with ':'")
    + cases(
      "6BCT 6CA3 A2M4 96NN/00 96NN/01 DK95/00 Q5MG R4YG Y79Y/001 Y79Y/010", are: .refused,
      for: "tabs where only spaces may be")
    + cases("2LFX 6LVF MUS6/05 MUS6/06", are: .refused, for: "a directive that is unknown and to be ignored")
    + cases("BEC7", are: .refused, for: "a version later than 1.2")
    + cases("7Z25 M7A3", are: .refused, for: "a document after '...' without '---'")
    + cases("HWV9 QT73", are: .refused, for: "'...' without a document before it")
    + cases("W4TN", are: .refused, for: "a line of text that begins with '%'")
    + cases("DK3J FP8R", are: .refused, for: "a block of text at the top that is not indented")
    + cases("8XYN W5VH 2SXE", are: .refused, for: "names of anchors other than letters, digits, '-' and '_'")
}
