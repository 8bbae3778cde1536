import NIOHTTP1
import Testing

@testable import AnamAPI

struct RetryAfterTests {
  @Test(arguments: [
    ("0", 0), ("1", 1), ("007", 7), ("61", 61), ("99999999999999999999999", 1_000_000),
    ("Sun, 06 Nov 1994 08:49:38 GMT", 1),
    ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
    ("Sunday, 06-Nov-94 08:49:40 GMT", 3),
    ("Sun Nov  6 08:49:41 1994", 4),
    ("Sun, 01 Jan 1995 00:00:00 GMT", 4_806_623),
    ("Thu, 29 Feb 2024 00:00:00 GMT", 925_053_023),
  ])
  func `a pause is seconds, or a date against the answer's own`(_ text: String, _ seconds: Int) {
    let headers: HTTPHeaders = ["Retry-After": text, "Date": "Sun, 06 Nov 1994 08:49:37 GMT"]
    #expect(retryAfter(in: headers) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "-1", "+1", "1.5", "1s", "1e3", "soon", "0x10", "１",
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:36 GMT", "Sun Nov  6 08:49:36 1994",
    "Sun, 06 Nov 1994 09:00:00 CET", "Sun, 06 Nov 1994 25:00:00 GMT", "Sun, 06 Nov 1994 09:61:00 GMT",
    "Sun, 00 Nov 1994 09:00:00 GMT", "Sun, 32 Nov 1994 09:00:00 GMT", "Sun, 06 Nvm 1994 09:00:00 GMT",
    "Sun, 06 Nov 99999 09:00:00 GMT", "Sun, 06 Nov 1994 09:00 GMT", "Sun, +7 Nov 1994 09:00:00 GMT",
    "Sun, 06 Nov 99999999999999999999 09:00:00 GMT", "2026-11-22T12:00:00Z",
  ])
  func `what is past or not readable is no pause`(_ text: String) {
    let headers: HTTPHeaders = ["Retry-After": text, "Date": "Sun, 06 Nov 1994 08:49:37 GMT"]
    #expect(retryAfter(in: headers) == nil)
  }

  @Test func `a date says nothing without the answer's own`() {
    #expect(retryAfter(in: ["Retry-After": "Sun, 06 Nov 1994 08:49:38 GMT"]) == nil)
    #expect(retryAfter(in: ["Retry-After": "Sun, 06 Nov 1994 08:49:38 GMT", "Date": "now"]) == nil)
    #expect(retryAfter(in: [:]) == nil)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Tue, 29 Feb 2000 23:59:60 GMT", 951_868_800),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ("Thursday, 01-Jan-70 00:00:00 GMT", 0),
    ("Tuesday, 31-Dec-69 00:00:00 GMT", 3_155_673_600),
    ("Thu Jan  1 00:00:00 1970", 0),
  ])
  func `a date is counted in seconds since 1970`(_ text: String, _ seconds: Int) {
    #expect(secondsSinceEpoch(httpDate: text) == seconds)
  }
}
