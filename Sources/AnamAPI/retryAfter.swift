import Basics
import NIOHTTP1

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date, measured against the answer's own `Date`.
///
/// - Returns: The pause, or nil if the header is missing, unreadable or in the past.
func retryAfter(in headers: HTTPHeaders) -> Duration? {
  guard let text = headers.first(name: "Retry-After").map(trimmedText) else { return nil }
  if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
    return .seconds(Int(text) ?? 1_000_000)
  }
  guard let until = secondsSinceEpoch(httpDate: text),
    let now = headers.first(name: "Date").flatMap(secondsSinceEpoch(httpDate:)), until > now
  else { return nil }
  return .seconds(until - now)
}

/// Reads a date in any of the three formats of RFC 9110, section 5.6.7:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
///
/// A year of two digits is between 1970 and 2069.
///
/// - Returns: The seconds since 1970, or nil if `text` is not such a date.
func secondsSinceEpoch(httpDate text: String) -> Int? {
  let parts = text.split { $0 == " " || $0 == "," || $0 == "-" }
  switch parts.count {
  case 6 where parts[5] == "GMT":
    return secondsSinceEpoch(year: parts[3], month: parts[2], day: parts[1], time: parts[4])
  case 5:
    return secondsSinceEpoch(year: parts[4], month: parts[1], day: parts[2], time: parts[3])
  default: return nil
  }
}

private let monthNames: [Substring] = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

private func secondsSinceEpoch(year: Substring, month: Substring, day: Substring, time: Substring) -> Int? {
  let time = time.split(separator: ":", omittingEmptySubsequences: false).compactMap(decimalValue)
  guard let year = decimalValue(year).map({ $0 < 70 ? $0 + 2000 : $0 < 100 ? $0 + 1900 : $0 }),
    let month = monthNames.firstIndex(of: month), let day = decimalValue(day),
    (1970...9999).contains(year), (1...31).contains(day),
    time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2])
  else { return nil }
  return daysSinceEpoch(year: year, month: month + 1, day: day) * 86_400 + time[0] * 3_600 + time[1] * 60
    + time[2]
}

/// The value of decimal digits without a sign; nil for anything else.
private func decimalValue(_ digits: Substring) -> Int? {
  digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
}

/// Counts days by the proleptic Gregorian calendar, with years that begin in March.
private func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
}
