/// The switches of the sandbox: one for each question that the API's documentation leaves open.
///
/// A correct client works under every combination of them.
package struct SandboxOptions: Sendable, Hashable {
  /// What an options object in a PUT does to the stored one.
  package var nested: NestedUpdate
  /// Whether a persona is answered without the fields that the documented answer lacks:
  /// `uninterruptibleGreeting`, `initialMessage` and `languageCode`.
  package var hideUnreadable: Bool
  /// The key under which an item of a persona's `tools` carries its id.
  package var toolIdKey: ToolIdKey
  /// The names that `availableVersions` and `activeVersion` of an avatar use.
  package var versions: VersionNames
  /// What happens to every string of a body before it is stored.
  package var normaliseText: TextNormalisation
  /// How the numbers of options are kept.
  package var numbers: NumberStorage
  /// The shape of the answer to a list request.
  package var listShape: ListShape
  /// The most items on a page, whatever the request asks for.
  package var pageLimit: Int
  /// How long each answer of the API is held back.
  ///
  /// The core itself does not wait; the server does.
  package var latency: Duration
  /// The only API key that is accepted; nil accepts any key, but one must be sent.
  package var key: String?
  /// The rules by which the server misbehaves.
  ///
  /// The core itself does not know them; the server does. Setting another list starts its counts at zero.
  package var faults: [FaultRule]

  /// Makes the switches; the default of each is the value that the documentation lists first.
  package init(
    nested: NestedUpdate = .replace,
    hideUnreadable: Bool = false,
    toolIdKey: ToolIdKey = .id,
    versions: VersionNames = .internal,
    normaliseText: TextNormalisation = .none,
    numbers: NumberStorage = .exact,
    listShape: ListShape = .object,
    pageLimit: Int = 100,
    latency: Duration = .zero,
    key: String? = nil,
    faults: [FaultRule] = []
  ) {
    self.nested = nested
    self.hideUnreadable = hideUnreadable
    self.toolIdKey = toolIdKey
    self.versions = versions
    self.normaliseText = normaliseText
    self.numbers = numbers
    self.listShape = listShape
    self.pageLimit = pageLimit
    self.latency = latency
    self.key = key
    self.faults = faults
  }
}

extension SandboxOptions {
  /// What an options object in a PUT does to the stored one.
  package enum NestedUpdate: String, Sendable, CaseIterable {
    /// It takes the place of the stored object.
    case replace
    /// Its members are laid over those of the stored object.
    case merge
  }

  /// The key under which an item of a persona's `tools` carries its id.
  package enum ToolIdKey: String, Sendable, CaseIterable {
    /// The documented key.
    case id
    /// The key seen in live answers.
    case toolId = "_toolId"
  }

  /// The names that an avatar's versions have in answers.
  package enum VersionNames: String, Sendable, CaseIterable {
    /// `v1`, `v2`, `cara-4-3`, …
    case `internal`
    /// `cara-2`, `cara-3`, `cara-4`
    case `public`
  }

  /// What happens to every string of a body before it is stored.
  package enum TextNormalisation: String, Sendable, CaseIterable {
    /// Nothing: strings are stored as given.
    case none
    /// White space and line breaks at both ends are dropped.
    case trim
  }

  /// How the numbers of options are kept.
  package enum NumberStorage: String, Sendable, CaseIterable {
    /// As 64-bit floats, which keep every number that a body can hold.
    case exact
    /// As 32-bit floats: 0.4 is answered as 0.4000000059604645.
    case float32
  }

  /// The shape of the answer to a list request.
  package enum ListShape: String, Sendable, CaseIterable {
    /// `{"data": […], "meta": {…}}`
    case object
    /// The page's items alone.
    case array
  }
}
