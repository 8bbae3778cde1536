import AnamAPI
import ArgumentParser
import Files
import Reconcile

/// Which account of which server a command talks to.
struct ConnectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The API's URL (default: $ANAM_API_URL, else https://api.anam.ai).", valueName: "url"))
  var apiURL: String?

  @Option(
    help: ArgumentHelp("A file that holds the API key (default: $ANAM_API_KEY).", valueName: "file"),
    completion: .file())
  var apiKeyFile: String?

  /// Never accepted; it is there to say what to do instead.
  @Option(name: .customLong("api-key"), help: .hidden)
  var refusedKey: String?

  @Option(help: ArgumentHelp("How many requests may be under way at once, from 1 to 64.", valueName: "n"))
  var parallelism = 8

  @Option(
    help: ArgumentHelp("How long the run may take; no request starts after that: 90s, 15m.", valueName: "time"))
  var timeout = TimeSpan(.seconds(900), "15m")

  @Flag(help: "Print each request with its status, its time and its id to standard error.")
  var verbose = false

  @Option(
    help: ArgumentHelp("Write what is sent and received to this file, without the key.", valueName: "file"),
    completion: .file())
  var traceBodies: String?

  func validate() throws {
    guard refusedKey == nil else {
      throw ValidationError(
        "a key on the command line can be read by others on this machine: set ANAM_API_KEY, or give --api-key-file")
    }
    guard timeout.duration > .zero else { throw ValidationError("--timeout must be longer than zero") }
    guard (1...64).contains(parallelism) else {
      throw ValidationError("--parallelism must be from 1 to 64")
    }
  }

  /// Returns the address to use.
  func url() throws(CommandFailure) -> APIURL { try Self.url(apiURL) }

  /// Returns the address to use.
  ///
  /// - Parameter text: The one on the command line.
  static func url(_ text: String?) throws(CommandFailure) -> APIURL {
    do {
      // An empty value is a mistake, and must not lead to the real API.
      return try APIURL(text ?? environmentText("ANAM_API_URL") ?? APIURL.standard)
    } catch {
      throw CommandFailure(.wrongUse, "\(error)")
    }
  }

  /// Returns the limits on the traffic with the API, and the way it takes.
  func settings(for url: APIURL) throws(CommandFailure) -> AnamClient.Settings {
    var settings = try Self.route(to: url)
    settings.parallelism = parallelism
    settings.runTimeout = timeout.duration
    return settings
  }

  /// Returns settings with the way to the API: a proxy, the authorities to trust.
  ///
  /// A proxy is for connections over TLS only: plain `http` goes to this machine.
  static func route(to url: APIURL) throws(CommandFailure) -> AnamClient.Settings {
    var settings = AnamClient.Settings()
    settings.proxy = try proxy(for: url)
    let (file, folder) = (environmentValue("SSL_CERT_FILE"), environmentValue("SSL_CERT_DIR"))
    if file != nil || folder != nil {
      settings.trustedCertificates = TrustedCertificates(file: file, folder: folder)
    }
    return settings
  }

  private static func proxy(for url: APIURL) throws(CommandFailure) -> Proxy? {
    guard url.isSecure,
      let (name, address) = ["https_proxy", "HTTPS_PROXY"].lazy.compactMap({ name in
        environmentValue(name).map { (name, $0) }
      }).first
    else { return nil }
    let exceptions = NoProxy(environmentValue("no_proxy") ?? environmentValue("NO_PROXY") ?? "")
    guard !exceptions.covers(host: url.host, port: url.port) else { return nil }
    do {
      return try Proxy(address)
    } catch {
      throw CommandFailure(.wrongUse, "the proxy in \(name): \(error)")
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
      // Bytes that are not text become U+FFFD, which no key holds.
      return String(decoding: try readFile(apiKeyFile, limit: 4096), as: UTF8.self)
    } catch {
      throw CommandFailure(.wrongUse, "the key file \(apiKeyFile): \(error)")
    }
  }
}
