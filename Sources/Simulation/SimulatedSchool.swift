/// A class that is made up.
public struct SimulatedClass: Hashable, Sendable {
  /// 1…12.
  public var grade: Int
  /// «9А».
  public var name: String
  /// Pupils on the roll, 0 or more.
  public var pupils: Int

  /// Makes a class.
  public init(grade: Int, name: String, pupils: Int) {
    (self.grade, self.name, self.pupils) = (grade, name, pupils)
  }
}

/// A school that is made up.
public struct SimulatedSchool: Hashable, Sendable {
  public var name: String
  public var territory: String?
  public var classes: [SimulatedClass]
  /// By scale id, how many deviations this school's pupils stand above others; comes on top of what the seed gives.
  public var leaning: [String: Double]

  /// Makes a school from its classes.
  public init(
    name: String, territory: String? = nil, classes: [SimulatedClass], leaning: [String: Double] = [:]
  ) {
    self.name = name
    self.territory = territory
    self.classes = classes
    self.leaning = leaning
  }

  /// Makes a school with as many classes in each grade, named «9А», «9Б» and so on.
  ///
  /// Grades are taken in ascending order; behind the last letter names go on with «9А2».
  public init(
    name: String, territory: String? = nil, grades: ClosedRange<Int>, classesPerGrade: Int,
    pupilsPerClass: Int, leaning: [String: Double] = [:]
  ) {
    let classes = grades.flatMap { grade in
      (0..<max(0, classesPerGrade)).map { index in
        SimulatedClass(grade: grade, name: Self.className(grade, index), pupils: max(0, pupilsPerClass))
      }
    }
    self.init(name: name, territory: territory, classes: classes, leaning: leaning)
  }

  /// Letters of classes; Ё, Й and the signs name none.
  private static let letters = Array("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ")

  static func className(_ grade: Int, _ index: Int) -> String {
    let round = index / letters.count
    return "\(grade)\(letters[index % letters.count])" + (round == 0 ? "" : "\(round + 1)")
  }
}
