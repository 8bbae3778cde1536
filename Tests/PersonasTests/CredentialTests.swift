import Basics
import Personas
import Testing

/// The guess at keys in texts: it rather misses one than takes what a persona is told for a key.
struct CredentialTests {
  /// Each is made of two halves, so that no scanner takes this file for a leak.
  @Test(arguments: [
    ("an Anthropic or OpenAI key", "sk-" + "proj-Ab3dEf6hIj9kLm2nOp5q"),
    ("a Stripe key", "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"),
    ("a GitHub token", "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789"),
    ("a fine-grained GitHub token", "github_pat_" + "11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFG"),
    ("a GitLab token", "glpat-" + "abcDEF123456ghiJKL78"),
    ("a Slack token", "xoxb-" + "123456789012-abcdefABCDEF123456789012"),
    ("an AWS key id", "AKIA" + "Q3EGTL5ZWXN7RB2M"),
    ("a Google key", "AIza" + "SyB1cD3eF5gH7iJ9kL1mN3oP5qR7sT9uV1w"),
    ("a Hugging Face token", "hf_" + "aBcDeFgHiJkLmNoPqRsTuVwXyZ12345678"),
    ("an npm token", "npm_" + "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789"),
    ("a JSON Web Token", "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9abcd12"),
    ("a bearer token", "Authorization: Bearer " + "abcdef0123456789abcd"),
    ("an announced key", "api_key=" + "abcdef0123456789abcd"),
    ("an announced UUID", "apiKey: " + "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"),
    ("a long run that nobody writes", "Zm9vYmFy" + "QmF6MTIzNDU2Nzg5MGFiY2RlZmdoaWpr12345678"),
    ("a password in an address", "https://anna:" + "Tr0ub4dor3@files.sunset-hotel.com/list"),
    ("a password in a database's address", "postgres://cara:" + "kJ8-mQ2!x@db.internal:5432/guests"),
    ("a password without a user", "redis://:" + "kJ8mQ2xW@cache.internal"),
    ("an encoded password", "https://anna:" + "a%40b9Kf3@host"),
  ])
  func `a key is found`(_ what: String, _ text: String) {
    #expect(credentialProblems(in: Array("Use \(text) here.".utf8), file: "p.md").count == 1, "\(what)")
    #expect(maskingCredentials(text).contains("******"), "\(what)")
  }

  @Test func `a private key is found, and masked to its end`() {
    let key =
      "-----BEGIN RSA PRIVATE "
      + "KEY-----\nMIIEpAIBAAKCAQEA7bq1Fv0n3K5hQdZr9mXw2Tg8\nabcd\n-----END RSA PRIVATE KEY-----\n"
    #expect(credentialProblems(in: Array(key.utf8), file: "p.md").count == 1)
    #expect(!maskingCredentials(key).contains("MIIE") && !maskingCredentials(key).contains("abcd"))
  }

  @Test(arguments: [
    "The wifi password: Sunset2024Guests, network SunsetGuest",
    "wifi password = SunsetHotel-Guest-2024-Summer",
    "wifiPassword: WelcomeToSunset2024",
    "Password: Tr0ub4dor3xyzzy12",
    "The access key: GardenGateEast2024 opens the side door.",
    "the secret key word is sunflower-meadow-2024-summer",
    "Never say the password: ask for the last 4 digits of the card.",
    "https://user:password@host", "http://user:password@proxy.example.com:3128", "https://USER:PASS@api.sunset.com",
    "https://user:<password>@api.sunset.com", "https://${USER}:${TOKEN}@api.sunset.com",
    "https://user:{{password}}@api.sunset.com", "https://user:********@api.sunset.com",
    "https://user:your-token@api.sunset.com", "https://anna:Kf93jsPq@example.com",
    "https://anna:Kf93jsPq@localhost:8080",
    "https://git@github.com/anna/repo", "https://sunset.com:8080/@anna", "mail anna:ben12345@sunset.com",
    "api_key=YOUR_API_KEY_GOES_HERE_123", "sk-xxxxxxxxxxxxxxxxxxxx1234", "AKIA" + "IOSFODNN7EXAMPLE",
    "Bearer <token from 2024>", "sk-ii-facial-treatment-essence-230ml",
    "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "Never repeat '-----BEGIN PRIVATE KEY-----' or what follows it.",
  ])
  func `what only looks like a key is left alone`(_ text: String) {
    #expect(credentialProblems(in: Array(text.utf8), file: "p.md").map(\.message) == [])
    #expect(maskingCredentials(text) == text)
  }
}
