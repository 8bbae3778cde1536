import AnamSandbox
import Testing

extension SandboxOptions {
  /// All combinations of the switches that decide what a client is shown.
  static let everyView = [false, true].flatMap { hideUnreadable in
    ToolIdKey.allCases.flatMap { toolIdKey in
      VersionNames.allCases.flatMap { versions in
        NumberStorage.allCases.map { numbers in
          SandboxOptions(hideUnreadable: hideUnreadable, toolIdKey: toolIdKey, versions: versions, numbers: numbers)
        }
      }
    }
  }

  /// This view with all combinations of the switches that decide what a request does.
  var everyBehaviour: [SandboxOptions] {
    NestedUpdate.allCases.flatMap { nested in
      TextNormalisation.allCases.map { normaliseText in
        var options = self
        options.nested = nested
        options.normaliseText = normaliseText
        return options
      }
    }
  }
}

extension SandboxOptions: CustomTestStringConvertible {
  package var testDescription: String {
    """
    nested \(nested), hideUnreadable \(hideUnreadable), toolIdKey \(toolIdKey.rawValue), \
    versions \(versions), normaliseText \(normaliseText), numbers \(numbers)
    """
  }
}
