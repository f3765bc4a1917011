/// Parameters of a module while they are put together from rows.
indirect enum ParameterTree {
  case leaf(SourceNode)
  case list([ParameterTree], Place)
  case map([(key: String, keyPlace: Place, value: ParameterTree)], Place)

  /// Puts a node at the end of a path; `false` where the path contradicts what is there, or skips a place of a list.
  mutating func insert(_ node: SourceNode, at path: ArraySlice<ParameterPath.Step>, _ place: Place) -> Bool {
    guard let step = path.first else { return false }
    let rest = path.dropFirst()
    switch (step, self) {
    case (.key(let key), .map(var entries, let start)):
      if let index = entries.firstIndex(where: { $0.key == key }) {
        guard entries[index].value.insert(node, at: rest, place) else { return false }
      } else {
        guard let value = Self.made(node, rest, place) else { return false }
        entries.append((key, place, value))
      }
      self = .map(entries, start)
      return true
    case (.position(let number), .list(var parts, let start)):
      if number <= parts.count {
        guard parts[number - 1].insert(node, at: rest, place) else { return false }
      } else {
        guard number == parts.count + 1, let value = Self.made(node, rest, place) else { return false }
        parts.append(value)
      }
      self = .list(parts, start)
      return true
    default: return false
    }
  }

  private static func made(_ node: SourceNode, _ path: ArraySlice<ParameterPath.Step>, _ place: Place)
    -> ParameterTree?
  {
    guard let step = path.first else { return .leaf(node) }
    var tree: ParameterTree =
      switch step {
      case .key: .map([], place)
      case .position: .list([], place)
      }
    return tree.insert(node, at: path, place) ? tree : nil
  }

  var node: SourceNode {
    switch self {
    case .leaf(let node): node
    case .list(let parts, let place): .list(parts.map(\.node), at: place)
    case .map(let entries, let place):
      SourceNode(
        content: .map(entries.map { SourceEntry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.node) }),
        place: place)
    }
  }
}
