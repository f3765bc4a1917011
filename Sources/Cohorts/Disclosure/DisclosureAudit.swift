/// What somebody can work out about the hidden entries of a table from everything that is printed.
///
/// The printed totals make the table a flow that goes round: from a row through its entry to a column, from the column
/// through its total to the foot of the table, and back through the row's total. Which values a hidden entry can have is then exactly
/// how much more, and how much less, can flow through it over hidden entries alone (maximum flow; Ford and Fulkerson 1956).
/// The reader is assumed to know only that counts are not negative.
struct DisclosureAudit {
  private struct Edge {
    var from: Int
    var to: Int
    var count: Int
  }

  private let edges: [TablePlace: Edge]
  private let nodeCount: Int
  private let limit: Int
  /// How much more can flow from each node (row) to each other (column) over all hidden entries.
  private let room: [Int]

  /// Makes the audit of a table with hidden places; spans are counted up to `limit`.
  init(_ table: MarginTable, hidden: some Sequence<TablePlace>, limit: Int) {
    self.limit = limit
    // Nodes: rows 0...R (R the foot), then columns R+1...R+1+C (the last the column of totals).
    let (rows, columns) = (table.rows, table.columns)
    let nodeCount = rows + columns + 2
    self.nodeCount = nodeCount
    var edges: [TablePlace: Edge] = [:]
    var room = Array(repeating: 0, count: nodeCount * nodeCount)
    for place in hidden {
      let (row, column) = (place.row, rows + 1 + place.column)
      let runsDown = (place.row == rows) == (place.column == columns)
      let edge = Edge(from: runsDown ? row : column, to: runsDown ? column : row, count: table[place])
      edges[place] = edge
      room[edge.from * nodeCount + edge.to] = limit
      room[edge.to * nodeCount + edge.from] = min(edge.count, limit)
    }
    self.edges = edges
    self.room = room
  }

  /// How many values a hidden entry can have besides its own, at most `limit`; 0 means that it is known exactly.
  func span(of place: TablePlace) -> Int {
    guard let edge = edges[place] else { return 0 }
    let more = flow(from: edge.to, to: edge.from, limit: limit)
    guard more < limit else { return limit }
    return more + flow(from: edge.from, to: edge.to, limit: min(edge.count, limit - more))
  }

  /// The greatest flow between the ends of an entry over all the others.
  private func flow(from source: Int, to sink: Int, limit: Int) -> Int {
    var room = room
    room[source * nodeCount + sink] = 0
    room[sink * nodeCount + source] = 0
    var total = 0
    var before = Array(repeating: -1, count: nodeCount)
    while total < limit, findPath(from: source, to: sink, room, &before) {
      var amount = limit - total
      var node = sink
      while node != source {
        amount = min(amount, room[before[node] * nodeCount + node])
        node = before[node]
      }
      node = sink
      while node != source {
        room[before[node] * nodeCount + node] -= amount
        room[node * nodeCount + before[node]] += amount
        node = before[node]
      }
      total += amount
    }
    return total
  }

  /// Whether a path is left; `before` then leads back from the sink.
  private func findPath(from source: Int, to sink: Int, _ room: [Int], _ before: inout [Int]) -> Bool {
    for node in before.indices { before[node] = -1 }
    before[source] = source
    var queue = [source]
    var next = 0
    while next < queue.count, before[sink] < 0 {
      let node = queue[next]
      next += 1
      for other in 0..<nodeCount where before[other] < 0 && room[node * nodeCount + other] > 0 {
        before[other] = node
        queue.append(other)
      }
    }
    return before[sink] >= 0
  }
}
