import AnamSandbox

extension SandboxOptions {
  /// Both values of the switch for options objects.
  static let everyNested = NestedUpdate.allCases.map { SandboxOptions(nested: $0) }

  /// The defaults, and for each switch the options in which only that switch is turned.
  static let everySwitch = [
    SandboxOptions(),
    SandboxOptions(nested: .merge),
    SandboxOptions(hideUnreadable: true),
    SandboxOptions(toolIdKey: .toolId),
    SandboxOptions(versions: .public),
    SandboxOptions(normaliseText: .trim),
    SandboxOptions(numbers: .float32),
    SandboxOptions(listShape: .array),
  ]

  /// All combinations of the switches that change what is stored or shown.
  static let everyCombination = NestedUpdate.allCases.flatMap { nested in
    [false, true].flatMap { hideUnreadable in
      ToolIdKey.allCases.flatMap { toolIdKey in
        VersionNames.allCases.flatMap { versions in
          TextNormalisation.allCases.flatMap { normaliseText in
            ListShape.allCases.map { listShape in
              SandboxOptions(
                nested: nested,
                hideUnreadable: hideUnreadable,
                toolIdKey: toolIdKey,
                versions: versions,
                normaliseText: normaliseText,
                listShape: listShape
              )
            }
          }
        }
      }
    }
  }
}
