import Foundation
import Testing

@testable import AnamAPI

struct Base64FormsTests {
  @Test(
    arguments: ["key-1234", "anam_0123456789abcdef", "~~~???>>>///+++"], ["", "a", "ab", "abc", "Bearer ", "user:"])
  func `S1: a secret is found in whatever was encoded with it`(_ secret: String, _ before: String) {
    for after in ["", "x", "xy", "\n", "}}"] {
      let encoded = Data((before + secret + after).utf8).base64EncodedString()
      let forms = base64Forms(of: secret)
      #expect(forms.contains { encoded.contains($0) }, "\(encoded)")
      let forURLs = encoded.replacing("+", with: "-").replacing("/", with: "_")
      #expect(forms.contains { forURLs.contains($0) }, "\(forURLs)")
    }
  }
}
