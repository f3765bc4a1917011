// swift-tools-version: 6.2
import PackageDescription

/// Every target compiles in the Swift 6 language mode; a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// One floor of the house: a source target and the test target that mirrors it.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: name + "Tests",
      dependencies: [.init(stringLiteral: name), "OrientirTestSupport"] + dependencies,
      swiftSettings: strict
    ),
  ]
}

// The house from the ground up; a target imports only what its row names. `Tests/HouseTests` holds the matrix.
let package = Package(
  name: "orientir",
  products: [
    .executable(name: "orientir", targets: ["orientir"]),
    // For scoring modules in packages of their own, and for programs that add such modules.
    .library(name: "OrientirScoring", targets: ["Scoring", "QuestionnaireModel", "Language"]),
    .library(name: "OrientirProgram", targets: ["OrientirCommands"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Floor 1
    room("Language", []),
    room("Notation", []),
    room("Psychometrics", [numerics]),
    room("Digests", [crypto]),
    // Floor 2
    room("QuestionnaireModel", ["Language", "Digests"]),
    // Floor 3
    room("Scoring", ["QuestionnaireModel", "Language", "Psychometrics"]),
    room("Administration", ["QuestionnaireModel", "Language"]),
    // Floor 4
    room("Simulation", ["Scoring", "QuestionnaireModel", "Language", "Digests"]),
    room(
      "QuestionnaireFiles", ["Scoring", "QuestionnaireModel", "Language", "Notation", "Digests", yams]),
    room("AnswerFiles", ["QuestionnaireModel", "Language", "Notation", "Digests", "CZip"]),
    room("Cohorts", ["Scoring", "QuestionnaireModel", "Language", "Psychometrics"]),
    // Floor 5
    room("Reports", ["Cohorts", "Scoring", "QuestionnaireModel", "Language", "Psychometrics", "Digests"]),
    room(
      "ResultStore",
      ["Cohorts", "Administration", "Scoring", "QuestionnaireModel", "Language", "Digests", grdb]),
    // Floor 6
    room("Exchange", ["AnswerFiles", "QuestionnaireModel", "Language", "Digests", crypto, cryptoExtras]),
    room(
      "ExternalPrograms",
      ["Scoring", "QuestionnaireModel", "Language", "Notation", "Digests", subprocess, system]),
    room(
      "TerminalUI", ["Administration", "QuestionnaireModel", "Language", "Digests", "CNcurses", "CTerminal"]),
    // Floor 7
    room(
      "OrientirCommands",
      [
        "Language", "Digests", "QuestionnaireModel", "Scoring", "Administration", "Simulation",
        "QuestionnaireFiles",
        "AnswerFiles", "Cohorts", "Reports", "ResultStore", "TerminalUI", "Psychometrics",
        "Exchange", "ExternalPrograms", arguments,
      ]),
    // Floor 8
    [
      .executableTarget(name: "orientir", dependencies: ["OrientirCommands"], swiftSettings: strict),
      .systemLibrary(name: "CNcurses"),
      .systemLibrary(name: "CZip"),
      .target(name: "CTerminal"),
      .target(name: "OrientirTestSupport", dependencies: ["CTerminal"], swiftSettings: strict),
      .testTarget(name: "HouseTests", dependencies: ["OrientirTestSupport"], swiftSettings: strict),
      .testTarget(
        name: "ProgramTests", dependencies: ["OrientirTestSupport", "orientir"], swiftSettings: strict),
    ],
  ].flatMap { $0 },
  swiftLanguageModes: [.v6]
)
