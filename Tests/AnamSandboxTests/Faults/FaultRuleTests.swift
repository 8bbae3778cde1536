import Basics
import Testing

@testable import AnamSandbox

/// How rules are written.
struct FaultRuleTests {
  @Test(arguments: [
    "503", "PUT 503", "PUT /v1/personas/* #2+ 503 committed retry-after=2", "/v1/* drop", "* reset",
    "#*/3 hang committed", "  GET   hang-after-head  ", "html committed", "garbage",
    "redirect https://example.com status=308", "limit 5/s", "limit 5/s retry-after=30", "late 100ms", "delay 2s",
    "drip-head 10ms", "drip-body 10ms", "cut",
    "cut bytes=0 framing=none", "wrong-length twice", "oversize bytes=20000000 framing=chunked",
    #"overlay {"id": "other"}"#, "without id", #"headers "A: b""#, #"edit when=before persona=x {"name": "A"}"#,
    "delete", "delete when=after persona=x", "cut-head",
  ])
  func `a rule is read, and shown as it was written`(_ text: String) throws {
    #expect(try FaultRule(text).description == text)
  }

  @Test(arguments: [
    ("", "it says no fault; known are a status (200 to 599), html, garbage, redirect,"),
    ("PUT #2", "it says no fault"),
    ("drp", "there is no fault 'drp'; known are"),
    ("put drop", "there is no fault 'put'"),
    ("#0 drop", "'#0' is none of #2 (the second), #2-4, #2+ (from the second on), #* (all), #*/3"),
    ("#3-2 drop", "'#3-2' is none of"), ("#-1 drop", "'#-1' is none of"), ("#*/0 drop", "'#*/0' is none of"),
    ("# drop", "'#' is none of"),
    ("199", "it is written CODE"), ("600", "it is written CODE"),
    ("503 retry_after=1", "'retry_after=1' is not expected; it is written CODE [type=TYPE] [retry-after=VALUE]"),
    ("drop now", "'now' is not expected; it is written drop"),
    ("drop {}", "'{}' is not expected"),
    ("drop committed uncommitted", "it is either committed or uncommitted"),
    ("delay", "it is written delay TIME"), ("delay 5", "it is written delay TIME"),
    ("delay -5s", "it is written delay TIME"), ("delay 99999999999999999999s", "it is written delay TIME"),
    ("delay 3601s", "it is written delay TIME"),
    ("cut framing=maybe", "it is written cut [bytes=N] [framing=length|chunked|none]"),
    ("cut bytes=x", "it is written cut"), ("oversize bytes=99999999999999", "it is written oversize"),
    ("wrong-length", "it is written wrong-length short|negative|twice"),
    ("limit 0/s", "it is written limit N/s"), ("limit 5", "it is written limit N/s"),
    ("redirect", "it is written redirect URL"), ("redirect http://x status=200", "it is written redirect URL"),
    ("overlay", "it is written overlay {JSON}"), ("overlay [1]", "it is written overlay {JSON}"),
    (#"overlay {"a": 1} committed"#, "it is written overlay {JSON}"),
    ("without", "it is written without KEY…"),
    (#"headers "A""#, "'A' is no header field; it is written NAME: VALUE"),
    (#"503 header="a b: c""#, "is no header field"),
    ("503 header=Content-Length:5", "'Content-Length' is not for a rule to say; see cut and wrong-length"),
    ("503 header=\"A: b\r\nC: d\"", "has a character that HTTP does not allow"),
    ("limit 5/s \"retry-after=a\r\nb\"", "has a character that HTTP does not allow"),
    (#"503 header="A: b"#, "a quote is not closed"),
    (#"edit when=never {"name": "A"}"#, "it is written edit"),
    (#"delete {"name": "A"}"#, "'{\"name\": \"A\"}' is not expected; it is written delete"),
    (#"edit {"nam": "A"}"#, "the API would refuse this edit: nam"),
  ])
  func `a mistake says what is wrong and what is known`(_ text: String, _ words: String) {
    let error = #expect(throws: FaultRuleError.self) { try FaultRule(text) }
    #expect(error?.description.hasPrefix("fault rule '\(text)': ") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
