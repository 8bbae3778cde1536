import AnamAPI
import ArgumentParser
import Reconcile

/// Which account of which server a command talks to.
struct ConnectionOptions: ParsableArguments {
  @Option(help: "The API's URL (default: $ANAM_API_URL, else https://api.anam.ai).")
  var apiURL: String?

  @Option(help: "A file that holds the API key (default: $ANAM_API_KEY).", completion: .file())
  var apiKeyFile: String?

  @Option(help: "How many requests may be under way at once, from 1 to 64.")
  var parallelism = 8

  func validate() throws {
    guard (1...64).contains(parallelism) else {
      throw ValidationError("--parallelism must be from 1 to 64")
    }
  }

  /// Returns the address to use.
  func url() throws(CommandFailure) -> APIURL {
    do {
      return try APIURL(apiURL ?? environmentValue("ANAM_API_URL") ?? APIURL.standard)
    } catch {
      throw CommandFailure(.wrongUse, "\(error)")
    }
  }

  /// Returns the key to use.
  func key() throws(CommandFailure) -> APIKey {
    guard let text = try keyFileText() ?? environmentValue("ANAM_API_KEY") else {
      throw CommandFailure(.wrongUse, "there is no API key: set ANAM_API_KEY, or give --api-key-file")
    }
    do {
      return try APIKey(text)
    } catch {
      throw CommandFailure(.wrongUse, "\(error)")
    }
  }

  private func keyFileText() throws(CommandFailure) -> String? {
    guard let apiKeyFile else { return nil }
    do {
      // Bytes that are no text become U+FFFD, which no key holds.
      return String(decoding: try readFile(apiKeyFile, limit: 4096), as: UTF8.self)
    } catch {
      throw CommandFailure(.wrongUse, "the key file \(apiKeyFile): \(error)")
    }
  }
}
