import NIOHTTP1

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date, measured against the answer's own `Date`.
///
/// - Returns: The pause, or nil if the header is missing, past or not readable.
func retryAfter(in headers: HTTPHeaders) -> Duration? {
  guard let text = headers.first(name: "Retry-After") else { return nil }
  if !text.isEmpty, text.utf8.allSatisfy(isDigit) {
    return .seconds(Int(text) ?? 1_000_000)
  }
  guard let until = secondsSinceEpoch(httpDate: text),
    let now = headers.first(name: "Date").flatMap(secondsSinceEpoch), until > now
  else { return nil }
  return .seconds(until - now)
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Reads a date in the preferred form of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
private func secondsSinceEpoch(httpDate text: String) -> Int? {
  let parts = text.split(separator: " ")
  guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
    (1...31).contains(day), (1970...9999).contains(year),
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      .firstIndex(of: String(parts[2]))
  else { return nil }
  let time = parts[4].split(separator: ":").compactMap { Int($0) }
  guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2])
  else { return nil }
  return daysSinceEpoch(year: year, month: month + 1, day: day) * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2]
}

/// Counts days by the proleptic Gregorian calendar, with years that begin in March.
private func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
}
