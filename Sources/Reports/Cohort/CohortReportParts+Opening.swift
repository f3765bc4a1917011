import Cohorts
import Language
import QuestionnaireModel

extension CohortReportParts {
  /// Marks that nobody should miss, and who took part.
  var opening: [Block] {
    var blocks: [Block] = []
    if figures.simulated > 0 {
      blocks.append(.note(.simulated, words.cohort.simulated(figures.simulated, figures.sheets)))
    }
    if input.wave.isOpen { blocks.append(.note(.preliminary, words.cohort.preliminary(input.wave.name))) }
    if let fact = input.selection {
      blocks.append(.note(.attention, words.cohort.selected(fact.selection, fact.dropped, fact.isCollapsed)))
    }
    let total = coverage.total
    let share = total.enrolled.map { numbers.percent(total.finishedOfEnrolled, of: $0) }
    let schools = figures.groups.schools.count { $0 != nil }
    blocks.append(
      .paragraph(words.cohort.tookPart(total.finished, schools, share == NumberText.none ? nil : share)))
    if figures.isEverythingSuppressed {
      blocks.append(.note(.attention, words.cohort.everythingSuppressed(input.policy.minimumGroup)))
    }
    return blocks
  }

  /// What was asked, in the questionnaire's own words.
  var instrument: [Block] {
    let passport = questionnaire.passport
    let identity = input.frequencies.questionnaire
    let answerable = questionnaire.items.count(where: \.isAnswerable)
    let lines: [(String, String, String)] = [
      ("questionnaire", words.cohort.questionnaire, text(questionnaire.title)),
      ("edition", words.cohort.edition, "\(identity.id) \(identity.version)"),
      ("authors", words.cohort.authors, passport.authors.joined(separator: ", ")),
      ("purpose", words.cohort.purpose, text(passport.purpose)),
      ("theory", words.cohort.theory, text(passport.theory)),
      ("questions", words.cohort.questions, words.cohort.questionCount(answerable, questionnaire.minutes)),
      ("status", words.cohort.status, words.cohort.statusText(passport.status)),
      ("norms", words.cohort.norms, words.cohort.normsText(passport.norms)),
      ("evidence", words.cohort.evidence, text(passport.evidence)),
      ("licence", words.cohort.licence, passport.licence),
      ("sources", words.cohort.sources, passport.citations.joined(separator: "; ")),
      ("modules", words.cohort.modules, modules),
      ("digest", words.cohort.digest, String(String(describing: identity.digest).prefix(12))),
    ]
    let table = Table(
      id: "instrument", caption: words.cohort.instrumentTable,
      columns: [
        .init("property", words.cohort.property, .title), .init("value", words.cohort.value, .text),
      ],
      rows: lines.filter { !$0.2.isEmpty }.map { .init($0.0, .body, [.text($0.1), .text($0.2)]) })
    return [.heading(level: 2, words.cohort.instrument), .table(table)]
  }

  /// Where a person goes on writing.
  var conclusions: [Block] {
    [.heading(level: 2, words.cohort.conclusions), .note(.information, words.cohort.conclusionsHint)]
  }

  /// The rules behind the numbers.
  var method: [Block] {
    let rules = words.method
    var lines = [rules.coverage, rules.percent, rules.rounding, rules.statistics]
    if questionnaire.scales.contains(where: { questionnaire.band(of: $0.id) != nil }) {
      lines.append(rules.levels)
    }
    lines += questionnaire.scales.map { rules.missing(text($0.title), $0.missingRule, $0.missingAtMost) }
    lines += [
      rules.smallGroups(input.policy.minimumGroup, input.policy.smallestCount), rules.complementary,
      rules.order, rules.remarks,
    ]
    return [.heading(level: 2, rules.title), .list(lines)]
  }

  /// Who made what from which data.
  var provenance: [Block] {
    var lines = [words.cohort.wave(input.wave.name, input.wave.isOpen)]
    if let period { lines.append(words.cohort.period(period)) }
    lines += [
      words.cohort.sheets(figures.sheets), words.cohort.program("\(input.generator); \(modules)"),
      words.cohort.frequenciesOnly,
    ]
    return [.heading(level: 2, words.cohort.provenance), .list(lines)]
  }
}
