extension FormScript {
  /// The sitting: what follows what, how each question stands, and the clocks.
  static let sitting = #"""
    function newSitting(code, isDrawn) {
      const blank = (value) => form.items.map(() => value);
      return {
        code, isDrawn, seed: drawnSeed(), answers: blank(null), times: blank(-1), closed: blank(false),
        itemEnds: blank(null), sectionEnds: form.sections.map(() => null), step: { kind: "instructions" },
        goesOnAtOnce: true,
      };
    }

    function sameStep(left, right) {
      return left.kind === right.kind && left.item === right.item && left.section === right.section;
    }

    function isAnswerable(item) {
      return form.items[item].kind !== "note";
    }

    function mayLeaveOut(item) {
      return form.allowsSkipping && !form.items[item].isRequired;
    }

    function mayDecline(item) {
      return form.allowsDeclining && isAnswerable(item);
    }

    // "answered", "partly", "leftOut", "open", or "closed" where time ran out before an answer.
    function standing(sitting, item) {
      const answer = sitting.answers[item];
      if (!answer) return sitting.closed[item] ? "closed" : "open";
      if (answer.declined) return "leftOut";
      return form.items[item].kind === "ratings" && answer.is.includes(null) ? "partly" : "answered";
    }

    function isOpen(sitting, item) {
      return isAnswerable(item) && standing(sitting, item) === "open";
    }

    function visibleItems(sitting) {
      const hidden = hiddenItems(form, sitting.answers);
      return presentationOrder(form, sitting.seed).flat().filter((item) => !hidden[item]);
    }

    function questions(sitting) {
      return visibleItems(sitting).filter(isAnswerable);
    }

    // The first section with a question: its text stands under the instructions, unless time is kept for it.
    function openingSection(sitting) {
      const hidden = hiddenItems(form, sitting.answers);
      const first = form.sections.findIndex((section) => section.items.some((item) => !hidden[item]));
      return first >= 0 && !form.sections[first].minutes ? first : -1;
    }

    // Everything that is shown with the answers as they are, in order.
    function route(sitting) {
      const hidden = hiddenItems(form, sitting.answers), opening = openingSection(sitting);
      const steps = [{ kind: "instructions" }];
      presentationOrder(form, sitting.seed).forEach((items, section) => {
        const shown = items.filter((item) => !hidden[item] && !sitting.closed[item]);
        if (shown.length === 0) return;
        const { text, minutes } = form.sections[section];
        if (minutes || (text && section !== opening)) steps.push({ kind: "section", section });
        steps.push(...shown.map((item) => ({ kind: "item", item })));
      });
      return steps.concat({ kind: "review" });
    }

    // The first question without an answer, or what is read just before it; else the review.
    function firstOpenStep(sitting) {
      const steps = route(sitting);
      let index = steps.findIndex((step) => step.kind === "item" && isOpen(sitting, step.item));
      if (index < 0) return { kind: "review" };
      const isReading = (step) => step.kind === "section" || (step.kind === "item" && !isAnswerable(step.item));
      while (index > 1 && isReading(steps[index - 1])) index -= 1;
      return steps[index];
    }

    function stepAfter(sitting, step) {
      const steps = route(sitting);
      const index = steps.findIndex((other) => sameStep(other, step));
      if (index < 0) return firstOpenStep(sitting);
      const next = steps[index + 1] || { kind: "review" };
      // Answers changed in the review may have opened questions further up: they come before the list.
      return next.kind === "review" ? firstOpenStep(sitting) : next;
    }

    function stepBefore(sitting, step) {
      const steps = route(sitting);
      const index = steps.findIndex((other) => sameStep(other, step));
      return index > 0 ? steps[index - 1] : null;
    }

    function blocksFinishing(sitting, item) {
      if (sitting.closed[item]) return false;
      const stands = standing(sitting, item);
      if (stands === "leftOut" && !sitting.answers[item].skipped && mayDecline(item)) return false;
      return stands === "open" || ((stands === "partly" || stands === "leftOut") && !mayLeaveOut(item));
    }

    function sectionOf(item) {
      return form.sections.findIndex((section) => section.items.includes(item));
    }

    // Sets the clocks that begin when a question is shown for the first time.
    function startClocks(sitting, item, now) {
      const { seconds } = form.items[item], section = sectionOf(item), { minutes } = form.sections[section];
      if (seconds && sitting.itemEnds[item] === null) sitting.itemEnds[item] = now + seconds * 1000;
      if (minutes && sitting.sectionEnds[section] === null) sitting.sectionEnds[section] = now + minutes * 60000;
    }

    // When the question must be left; null where nothing is limited.
    function endOf(sitting, item) {
      const ends = [sitting.itemEnds[item], sitting.sectionEnds[sectionOf(item)]].filter((end) => end !== null);
      return ends.length > 0 ? Math.min(...ends) : null;
    }

    // Closes what time has run out for; says whether that changed anything.
    function closeLate(sitting, now) {
      let isChanged = false;
      form.items.forEach((_, item) => {
        const end = endOf(sitting, item);
        if (sitting.closed[item] || end === null || end > now) return;
        sitting.closed[item] = isChanged = true;
      });
      return isChanged;
    }

    """#
}
