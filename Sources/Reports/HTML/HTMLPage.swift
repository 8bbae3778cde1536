/// A page that needs nothing but itself.
struct HTMLPage {
  let title: HTML

  /// Returns the page.
  func render(_ body: [HTML]) -> String {
    let head = HTML.blocks(
      "head", [:],
      [
        .void("meta", ["charset": "utf-8"]),
        .void("meta", ["http-equiv": "Content-Security-Policy", "content": PageAssets.policy]),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .void("meta", ["name": "color-scheme", "content": "light dark"]),
        .void("meta", ["name": "referrer", "content": "no-referrer"]),
        .block("title", [:], title),
        .resource("style", PageAssets.styleSheet),
      ])
    return "<!DOCTYPE html>\n" + HTML.blocks("html", ["lang": "en"], [head, .blocks("body", [:], body)]).markup
  }
}

/// The style sheet and the program that every page carries in itself, and the policy that lets it have no others.
enum PageAssets {
  static let styleSheet = PackageResources.page_css
  static let program = PackageResources.page_js

  /// The SHA-256 of the style sheet and the program in Base64, which a test compares with what they are.
  static let styleSheetDigest = "v90c/bQ9+aVAwjdVMQZOshryjvN3KGjCRY5sdgPo6BI="
  static let programDigest = "HuuFLWQmxb/T3gupTa7pC5GHuANGVclE/+1rwLb1+zM="

  /// The Content-Security-Policy of a page: no address is ever asked for anything, and nothing runs but the program.
  static let policy = [
    "default-src 'none'", "style-src 'sha256-\(styleSheetDigest)'", "script-src 'sha256-\(programDigest)'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].joined(separator: "; ")
}
