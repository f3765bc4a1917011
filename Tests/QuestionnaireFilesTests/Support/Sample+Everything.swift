extension Sample {
  /// A questionnaire with an item of every kind, conditions, levels, modules and examples; clean with the built-in modules.
  static let everything = yaml(
    head: head + "\nskipping: refused\ninstructions: {ru: Отвечайте честно, en: Be honest}",
    scales: """
      scales:
        nature:
          title: {ru: Природа, en: Nature}
          about: {ru: О природе, en: Of nature}
          missing: {at-most: 1, rule: prorate}
          denominator: 2
        people: {title: {ru: Люди, en: People}, method: mean, missing: {rule: leave-out}}
        home: {title: {ru: Дом, en: Home}}
        signs: {title: {ru: Знаки, en: Signs}, method: count, ipsative: true}
      """,
    sections: """
      sections:
        - {id: one, title: {ru: Первый, en: First}, items: [r01, r02, p01, s01, m01], order: fixed, minutes: 3}
        - {id: two, text: {ru: Дальше, en: Next}, items: [n01, t01, x01], order: shuffled}
      """,
    items: """
      items:
        - {id: r01, kind: rating, response: liking, text: {ru: Сажать лес, en: Plant a wood}, credit: {nature: 1}, required: true}
        - {id: r02, kind: rating, response: liking, text: {ru: Сидеть дома, en: Stay at home}, credit: {nature: -0.5, people: 1, home: 1}}
        - id: p01
          kind: choice
          when: {not: {all: [{item: r01, at-least: 2}, {any: [{item: r02, at-most: 0}]}]}}
          options:
            - {code: a, text: {ru: Лес, en: A wood}, credit: {nature: 1.5}}
            - {code: b, text: {ru: Город, en: A town}, subtract: {nature: 0.5}}
        - id: s01
          kind: ratings
          text: {ru: Учить детей, en: Teach children}
          parts:
            can: {response: liking, text: {ru: могу, en: can}, credit: {people: 1}}
            like: {response: liking, text: {ru: люблю, en: like}, credit: {people: 2}}
        - {id: m01, kind: multiple, text: {ru: Что?, en: What?}, at-least: 0, at-most: 2, options: [
            {code: x, text: {ru: икс, en: ex}, credit: {signs: 1}}, {code: y, text: {ru: игрек, en: why}},
            {code: z, text: {ru: ничего, en: nothing}, alone: true}]}
        - {id: n01, kind: number, text: {ru: Сколько?, en: How many?}, from: -1.5, to: 20, decimals: 1, unit: {ru: ч, en: h}}
        - {id: t01, kind: text, text: {ru: Почему?, en: Why?}, lines: 5}
        - {id: x01, kind: note, text: {ru: Конец, en: End}, when: {any: [{item: p01, in: [a, b]}, {item: m01, includes: x}]}}
      """,
    more: """
      scoring:
        - {module: ranks, with: {id: leading, scales: [nature, home]}}
      bands:
        - scale: people
          basis: source
          source: Nobody 2026
          levels:
            - {id: low, from: 0, below: 1.5, name: {ru: мало, en: little}, meaning: {ru: мало, en: little}}
            - {id: high, from: 1.5, name: {ru: много, en: much}, meaning: {
                pupil: {ru: много, en: much}, parent: {ru: много, en: much}, psychologist: {ru: много, en: much}}}
      validity:
        - {module: longstring, limit: 3}
        - {module: too-fast, seconds: 2, share: 0.3}
        - {module: missing, share: 0.5}
      """,
    examples: """
      examples:
        - name: {ru: Края, en: The ends}
          others: {rating: 1, choice: b, ratings: 1, multiple: [x], number: 2.5, text: да}
          answers: {p01: a, r01: 0, r02: 0, s01: {can: 2, like: 0}}
          seconds: 5
          scores: {nature: 2.5, people: 2/3, signs: 1, home: 0}
          labels: {leading: nature}
          flags: []
      """)
}
