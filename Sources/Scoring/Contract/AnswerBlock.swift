import QuestionnaireModel

/// The answers of up to `capacity` sheets, column by column.
///
/// The cells of one column lie beside each other: column `slot` begins at `slot * capacity`. Hidden answers are already
/// marked as not shown.
public struct AnswerBlock: Sendable {
  /// Sheets in a full block.
  public static let standardCapacity = 4_032

  public let layout: AnswerLayout
  public let itemCount: Int
  public let capacity: Int
  /// Sheets in the block.
  public private(set) var count = 0
  /// Whether response times were appended for each row.
  public private(set) var hasTimes: [Bool]
  public private(set) var narrow: [Int8]
  public private(set) var wide: [Int32]
  /// Milliseconds, item by item: item `i` begins at `i * capacity`, −1 where unknown.
  ///
  /// Empty until a row has times.
  public private(set) var milliseconds: [Int32] = []
  /// The order of presentation, row by row, `itemCount` item indices each; empty until a row was shown in an order of its own.
  private var orders: [UInt16] = []
  /// Each row's grade, 0 where it is not known.
  public private(set) var grades: [Int8]
  /// Each row's sex: 1 girls, 2 boys, 0 where it is not known.
  public private(set) var sexes: [Int8]
  /// Whether a row's pupil is known to have special needs.
  public private(set) var hasSpecialNeeds: [Bool]
  private let standardOrder: [UInt16]

  /// Makes an empty block; `standardOrder` holds the item indices in the order of the sections.
  public init(layout: AnswerLayout, itemCount: Int, standardOrder: [UInt16], capacity: Int) {
    self.layout = layout
    self.itemCount = itemCount
    self.capacity = capacity
    self.standardOrder = standardOrder
    hasTimes = Array(repeating: false, count: capacity)
    grades = Array(repeating: 0, count: capacity)
    sexes = Array(repeating: 0, count: capacity)
    hasSpecialNeeds = Array(repeating: false, count: capacity)
    narrow = Array(repeating: AnswerCode.missing, count: capacity * layout.narrowCount)
    wide = Array(repeating: AnswerCode.missingWide, count: capacity * layout.wideCount)
  }

  public var isFull: Bool { count == capacity }

  /// Takes every row out; the memory stays.
  public mutating func removeAll() { count = 0 }

  /// Appends a row whose hidden answers are marked; `order` and `milliseconds` may be empty.
  ///
  /// The block must not be full and the row must have the layout's cells.
  public mutating func append(
    _ row: AnswerRow, milliseconds times: [Int32] = [], order: [UInt16] = [],
    of attributes: PupilAttributes = PupilAttributes()
  ) {
    precondition(
      count < capacity && row.narrow.count == layout.narrowCount && row.wide.count == layout.wideCount)
    for slot in 0..<layout.narrowCount { narrow[slot * capacity + count] = row.narrow[slot] }
    for slot in 0..<layout.wideCount { wide[slot * capacity + count] = row.wide[slot] }
    hasTimes[count] = !times.isEmpty && times.count == itemCount
    grades[count] = Int8(clamping: attributes.grade ?? 0)
    sexes[count] = SexCode.code(attributes.sex)
    hasSpecialNeeds[count] = attributes.specialNeeds == true
    if hasTimes[count] {
      if milliseconds.isEmpty { milliseconds = Array(repeating: -1, count: capacity * itemCount) }
      for item in 0..<itemCount { milliseconds[item * capacity + count] = times[item] }
    }
    setOrder(order)
    count += 1
  }

  /// A narrow cell.
  public func narrow(_ slot: Int, _ row: Int) -> Int8 { narrow[slot * capacity + row] }

  /// A wide cell.
  public func wide(_ slot: Int, _ row: Int) -> Int32 { wide[slot * capacity + row] }

  private mutating func setOrder(_ order: [UInt16]) {
    let isStandard = order.isEmpty || order == standardOrder
    if orders.isEmpty {
      if isStandard { return }
      orders = Array(repeating: .max, count: capacity * itemCount)
      for row in 0..<count { write(standardOrder, row) }
    }
    write(isStandard ? standardOrder : order, count)
  }

  private mutating func write(_ order: [UInt16], _ row: Int) {
    for position in 0..<itemCount {
      orders[row * itemCount + position] = position < order.count ? order[position] : .max
    }
  }

  /// The index of the item that a row showed at a position, counted from 0; `nil` behind the last one.
  public func item(at position: Int, _ row: Int) -> Int? {
    guard position < itemCount else { return nil }
    if orders.isEmpty { return position < standardOrder.count ? Int(standardOrder[position]) : nil }
    let item = orders[row * itemCount + position]
    return item == .max ? nil : Int(item)
  }
}
