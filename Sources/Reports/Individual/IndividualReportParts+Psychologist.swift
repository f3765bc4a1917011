import Cohorts
import Language
import QuestionnaireModel
import Scoring

extension IndividualReportParts {
  /// Everything that was computed, with what it rests on.
  var psychologist: [Block] {
    var blocks: [Block] = []
    if !input.scores.scales.isEmpty {
      blocks += [.heading(level: 2, words.scales), .table(scaleTable)] + bases
      if input.scores.scales.contains(where: \.scale.isIpsative) {
        blocks.append(.paragraph(words.doNotCompare))
      }
      blocks += meanings
    }
    if !outputRows.isEmpty { blocks += [.heading(level: 2, words.outputs), .table(outputTable)] }
    return blocks + remarks + [
      .heading(level: 2, words.norms), .paragraph(words.normsText(questionnaire.passport.norms)),
      .heading(level: 2, words.uncertainty), .paragraph(words.uncertaintyText),
      .heading(level: 2, words.source),
      .list(
        [
          "\(questionnaire.id) \(questionnaire.version) · "
            + String(String(describing: questionnaire.identity.digest).prefix(12)),
          input.modules.map { "\($0.id) \($0.version)" }.joined(separator: ", "),
        ] + outsideModules),
    ]
  }

  private var scaleTable: Table {
    let hasNotes = input.scores.scales.contains { !note($0).isEmpty }
    let rows = input.scores.scales.map { result -> Table.Row in
      Table.Row(
        result.scale.id, .body,
        [
          .text(text(result.scale.title)),
          result.raw.fraction.map { .number($0.value, places: places($0)) } ?? .none,
          .text(
            result.range.map { "\(written($0.lowerBound))–\(written($0.upperBound))" } ?? NumberText.none),
          .count(result.standing.answered), .count(result.standing.missing),
          .text(result.level.map { text($0.name) } ?? NumberText.none),
        ] + (hasNotes ? [.text(note(result))] : []))
    }
    return Table(
      id: "scales", caption: words.scales,
      columns: [
        .init("scale", words.scale, .title), .init("raw", words.raw, .number),
        .init("range", words.range, .text), .init("answered", words.answered, .count),
        .init("missing", words.missing, .count), .init("level", words.level, .text),
      ] + (hasNotes ? [.init("note", words.note, .text)] : []),
      rows: rows)
  }

  /// What the levels rest on: once for all scales that share it.
  private var bases: [Block] {
    let named = input.scores.scales.map { result in
      (
        questionnaire.band(of: result.scale.id).map { words.basisName($0.basis) } ?? words.noBand,
        text(result.scale.title)
      )
    }
    var seen: [String] = []
    for (basis, _) in named where !seen.contains(basis) { seen.append(basis) }
    return seen.map { basis in
      let scales = named.filter { $0.0 == basis }.map(\.1)
      let whose = seen.count == 1 ? "" : " (\(scales.joined(separator: "; ")))"
      return .paragraph("\(words.basis)\(whose): \(basis).")
    }
  }

  private func places(_ score: Fraction) -> Int { score.isWhole ? 0 : 2 }

  private func written(_ limit: Fraction) -> String { numbers.decimal(limit.value, places: places(limit)) }

  private func note(_ result: ScaleResult) -> String {
    switch result.raw {
    case .score: result.isProrated ? words.prorated : ""
    case .none(.nothingAnswered): words.noScoreReason(result.standing.missing, nil)
    case .none(.tooManyMissing(let missing, let atMost)): words.noScoreReason(missing, atMost)
    case .none(.notShown): words.notShown
    }
  }

  private var meanings: [Block] {
    let lines = input.scores.scales.compactMap { result -> String? in
      guard let level = result.level else { return nil }
      let meaning = text(level.meaning[.psychologist])
      return meaning.isEmpty ? nil : "\(text(result.scale.title)) — \(text(level.name)). \(meaning)"
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  private var outputRows: [Table.Row] {
    let outputs = input.scores.outputs.compactMap { result -> Table.Row? in
      let value: Table.Cell
      switch result.value {
      case .flag: return nil
      case .none: if result.output.kind == .flag { return nil } else { value = .text(words.nothingSaid) }
      case .label(let choice): value = .text(text(choice.title))
      case .members(let choices):
        let names = choices.map { text($0.title) }.joined(separator: "; ")
        value = names.isEmpty ? .none : .text(names)
      case .number(let number):
        if case .number(let places) = result.output.kind {
          value = .number(number, places: places)
        } else {
          value = .none
        }
      }
      return Table.Row(result.output.id, .body, [.text(title(result.output)), said(result) ?? value])
    }
    return outputs
      + input.scores.derived.map { Table.Row($0.id, .body, [.text(text($0.title)), .text($0.text)]) }
  }

  /// An output's title; what comes from outside is marked with the module that gave it.
  private func title(_ output: ScoreOutput) -> String {
    let title = text(output.title)
    guard let source = output.outside else { return title }
    return words.fromOutside(title, source.run?.shortMark ?? source.program)
  }

  /// The outside modules that gave something, each once.
  private var outsideModules: [String] {
    var marks: [String] = []
    for mark in input.scores.outputs.compactMap({ $0.output.outside?.run?.mark }) where !marks.contains(mark)
    {
      marks.append(mark)
    }
    return marks.map(words.outsideModule)
  }

  /// Why an outside module gave no number.
  private func said(_ result: OutputResult) -> Table.Cell? {
    switch result.outsideReason {
    case nil: nil
    case .notRun: .text(words.outsideNotRun)
    case .failed: .text(words.outsideFailed)
    case .said(let reason): .text(text(reason.text))
    }
  }

  private var outputTable: Table {
    Table(
      id: "outputs", caption: words.outputs,
      columns: [.init("output", words.output, .title), .init("value", words.value, .text)], rows: outputRows)
  }

  private var remarks: [Block] {
    let flags = input.scores.flags
    guard !flags.isEmpty else {
      return [.heading(level: 2, words.remarks), .paragraph(words.noRemarks)]
    }
    let lines = flags.map { flag in
      let meaning = text(flag.meaning)
      return meaning.isEmpty ? text(flag.title) : "\(text(flag.title)). \(meaning)"
    }
    let families = input.scores.remarkFamilies.map { text($0.title) }.joined(separator: ", ")
    let strong: [Block] =
      input.scores.attention == .strong ? [.note(.attention, words.strongRemark(families))] : []
    return [.heading(level: 2, words.remarks), .list(lines)] + strong + [.note(.attention, words.remarkHint)]
  }
}
