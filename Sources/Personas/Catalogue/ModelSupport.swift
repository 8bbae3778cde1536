import Algorithms

/// Whether an avatar supports a model, as far as its answer tells.
package enum ModelSupport: Equatable, Sendable {
  case supported
  case unsupported
  case unknown
}

extension FieldTraits {
  /// Returns whether `item` supports `model` under this field's two spellings (api.md, rule 4).
  ///
  /// A version that no spelling explains could be the model under a third name, so it makes the answer unknown.
  package func support(of model: String, by item: CatalogueItem?) -> ModelSupport {
    guard let versions = item?.availableVersions else { return .unknown }
    let wanted = publicName(of: model) ?? model
    var unexplained = versions.isEmpty
    for version in versions {
      if version == model { return .supported }
      guard let name = publicName(of: version) else {
        unexplained = true
        continue
      }
      if name == wanted { return .supported }
    }
    return unexplained ? .unknown : .unsupported
  }

  /// Returns the public names of the models that `item` supports, as far as they can be told.
  func publicNames(of item: CatalogueItem) -> [String] {
    Array((item.availableVersions ?? []).map { publicName(of: $0) ?? $0 }.uniqued())
  }

  /// The public name behind one spelling: a public name itself, or an internal one that a pattern explains.
  private func publicName(of spelling: String) -> String? {
    for name in internalNames {
      if spelling == name.publicName || spelling == name.pattern { return name.publicName }
      if name.pattern.hasSuffix("*"), spelling.hasPrefix(name.pattern.dropLast()) { return name.publicName }
    }
    return nil
  }
}
