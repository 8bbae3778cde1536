/// The style sheet and the program that every page carries in itself, and the policy that lets it have no others.
enum PageAssets {
  static let styleSheet = PackageResources.page_css
  static let program = PackageResources.page_js

  /// The SHA-256 of the style sheet and the program in Base64, which a test compares with what they are.
  static let styleSheetDigest = "rhzruNpawqILcHZN8Dg1UC/nfSjloKvB/zuz+3ZPAxc="
  static let programDigest = "1E2zqVLSjsM/GdiFBv4lqdPFDDrsH368DMMsEaeW7oA="

  /// The Content-Security-Policy of a page: no address is ever asked for anything, and nothing runs but the program.
  static let policy = [
    "default-src 'none'", "style-src 'sha256-\(styleSheetDigest)'", "script-src 'sha256-\(programDigest)'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].joined(separator: "; ")
}
