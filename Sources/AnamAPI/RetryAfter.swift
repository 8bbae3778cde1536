import Basics
import NIOHTTP1

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date, measured against the answer's own `Date`.
///
/// - Returns: The pause, or nil if the header is missing, past or not readable.
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
