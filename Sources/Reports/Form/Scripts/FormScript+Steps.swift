extension FormScript {
  /// Going from step to step; whatever was answered is kept before the next screen comes up.
  static let steps = #"""
    let sitting = null;
    let controls = null;
    // Since when the question is on the screen; null while the page is covered.
    let shownSince = null;
    // Whether an answer leads back to the review, because the question was chosen there.
    let returnsToReview = false;

    function cover() {
      if (shownSince !== null && sitting && sitting.step.kind === "item") {
        const item = sitting.step.item;
        sitting.times[item] = Math.max(0, sitting.times[item]) + Math.round(performance.now() - shownSince);
      }
      shownSince = null;
    }

    function uncover() {
      if (shownSince === null && document.visibilityState === "visible") shownSince = performance.now();
    }

    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") return uncover();
      cover();
      if (sitting) keep(sitting.code, { sitting });
    });

    function move(next, notice) {
      cover();
      sitting.step = next;
      if (next.kind === "review") returnsToReview = false;
      const isKept = keep(sitting.code, { sitting });
      render(isKept ? notice : words.notKept);
    }

    function render(notice) {
      const { step } = sitting;
      controls = null;
      if (step.kind === "item") renderQuestion(step.item, notice);
      else if (step.kind === "section") renderSection(step.section, notice);
      else if (step.kind === "review") renderReview(notice);
      else renderInstructions(notice);
      uncover();
    }

    function goBack() {
      const before = stepBefore(sitting, sitting.step);
      returnsToReview = false;
      if (before) move(before);
      else notify(words.nothingBefore);
    }

    function goOn() {
      move(stepAfter(sitting, sitting.step));
    }

    function settle(answer) {
      const { step } = sitting;
      sitting.answers[step.item] = answer;
      move(returnsToReview ? firstOpenStep(sitting) : stepAfter(sitting, step));
    }

    // "Next": takes the answer as it stands on the screen.
    function confirmAnswer() {
      const { item } = sitting.step;
      if (!isAnswerable(item)) return goOn();
      const read = controls.read();
      if (read && read.problem) return notify(read.problem);
      if (read) return settle({ is: read.value });
      if (form.items[item].kind === "text" && mayLeaveOut(item)) return settle({ declined: true, skipped: true });
      notify(mayLeaveOut(item) ? words.chooseOrSkip : words.chooseFirst);
    }

    function leaveOut() {
      const { item } = sitting.step;
      if (!mayLeaveOut(item)) return notify(words.cannotLeaveOut);
      const read = controls.read();
      settle(read && read.partial ? { is: read.partial } : { declined: true, skipped: true });
    }

    function decline() {
      if (mayDecline(sitting.step.item)) settle({ declined: true });
    }

    // A press on an option goes on by itself after a moment in which the mark is seen.
    function goOnSoon() {
      const { step } = sitting;
      if (!sitting.goesOnAtOnce || !controls.isFull()) return;
      setTimeout(() => { if (sitting && sitting.step === step) confirmAnswer(); }, 200);
    }

    function renderQuestion(place, notice) {
      const item = form.items[place];
      startClocks(sitting, place, Date.now());
      keep(sitting.code, { sitting });
      const all = questions(sitting), number = all.indexOf(place) + 1;
      const about = number > 0 ? say(words.question, number, all.length) : "";
      controls = controlsFor(item, sitting.answers[place], goOnSoon);
      const title = heading(drawn(item.text) || (item.options.length === 2 ? words.generalPair : words.generalChoice));
      const help = paragraph(item.help, "hint");
      const before = standing(sitting, place) === "leftOut" ? paragraph(words.leftOutBefore, "hint") : null;
      const isGroup = controls.inputs && item.kind !== "number" && item.kind !== "text";
      const body = isGroup
        ? [element("fieldset", { class: "question" }, element("legend", {}, title), help, before, ...controls.nodes)]
        : [title, help, before, ...controls.nodes];
      const buttons = element("div", { class: "buttons" }, button(words.next, "primary", confirmAnswer));
      if (item.kind !== "note" && mayLeaveOut(place)) buttons.append(button(words.skip, "plain", leaveOut));
      if (mayDecline(place)) buttons.append(button(words.decline, "plain", decline));
      buttons.append(button(words.back, "plain", goBack), button(words.review, "plain", () => move({ kind: "review" })));
      show([sectionTitle(place), timerLine(place), ...body, noticeLine(notice), buttons], about);
      showProgress(about, all);
      actions = { confirm: confirmAnswer, back: goBack, choose: controls.choose && chooseByKey, typed: isGroup ? null : controls.inputs };
    }

    function sectionTitle(place) {
      return paragraph(form.sections[sectionOf(place)].title, "section");
    }

    function chooseByKey(digit) {
      if (controls.choose(digit - 1) && controls.isFull()) confirmAnswer();
    }

    function showProgress(about, all) {
      const settled = all.filter((item) => !isOpen(sitting, item)).length;
      const left = Math.ceil((form.minutes * (all.length - settled)) / Math.max(1, all.length));
      const text = about + (left > 0 ? " · " + say(words.minutesLeft, left) : "");
      header.replaceChildren(
        element("p", {}, text),
        element("progress", { max: String(all.length), value: String(settled), "aria-label": say(words.settled, settled, all.length) }));
    }

    function renderInstructions(notice) {
      const opening = openingSection(sitting);
      const texts = [form.instructions, opening >= 0 ? form.sections[opening].text : ""];
      const atOnce = element("input", { type: "checkbox", checked: sitting.goesOnAtOnce });
      atOnce.addEventListener("change", () => { sitting.goesOnAtOnce = atOnce.checked; });
      show([
        heading(form.title), ...texts.map((text) => paragraph(text)),
        paragraph(say(words.facts, questions(sitting).length, form.minutes)), paragraph(words.promise),
        sitting.isDrawn ? paragraph(say(words.yourCode, sitting.code), "code") : null,
        element("label", { class: "option setting" }, atOnce, element("span", {}, words.goesOnAtOnce)),
        paragraph(words.keysHint, "hint keys"), noticeLine(notice),
        element("div", { class: "buttons" }, button(words.begin, "primary", goOn)),
      ]);
      actions = { confirm: goOn };
    }

    function renderSection(index, notice) {
      const section = form.sections[index];
      const isTimed = section.minutes && sitting.sectionEnds[index] === null;
      show([
        heading(section.title || words.nextPart), paragraph(section.text),
        isTimed ? paragraph(say(words.sectionMinutes, section.minutes), "limit") : null, noticeLine(notice),
        element("div", { class: "buttons" },
          button(isTimed ? words.begin : words.next, "primary", goOn), button(words.back, "plain", goBack)),
      ]);
      actions = { confirm: goOn, back: goBack };
    }

    // MARK: Time limits

    function timerLine(place) {
      return endOf(sitting, place) === null ? null : element("p", { id: "timer", class: "timer", role: "timer" }, remaining(place));
    }

    function secondsLeft(place) {
      return Math.max(0, Math.ceil((endOf(sitting, place) - Date.now()) / 1000));
    }

    function remaining(place) {
      const seconds = secondsLeft(place);
      return say(words.remaining, Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0"));
    }

    let announced = null;

    function tick() {
      if (!sitting) return;
      const { step } = sitting;
      if (closeLate(sitting, Date.now())) timeIsOver(step);
      else if (step.kind === "item" && endOf(sitting, step.item) !== null) {
        const timer = document.getElementById("timer"), text = remaining(step.item);
        if (timer && timer.textContent !== text) timer.textContent = text;
        const seconds = secondsLeft(step.item);
        if ((seconds === 60 || seconds === 10) && announced !== seconds) {
          status.textContent = say(words.secondsLeft, seconds);
          announced = seconds;
        }
      }
    }
    setInterval(tick, 250);

    // What is marked when time runs out counts as answered.
    function timeIsOver(step) {
      if (step.kind !== "item" || !sitting.closed[step.item]) {
        keep(sitting.code, { sitting });
        if (step.kind === "review") render(words.sectionOver);
        return;
      }
      const read = controls && controls.read();
      if (read && !read.problem) sitting.answers[step.item] = { is: read.value };
      else if (read && read.partial && mayLeaveOut(step.item)) sitting.answers[step.item] = { is: read.partial };
      const end = sitting.sectionEnds[sectionOf(step.item)];
      const open = visibleItems(sitting).find((item) => isOpen(sitting, item));
      // Within a part there is nothing to read once more.
      const isSamePart = open !== undefined && sectionOf(open) === sectionOf(step.item);
      move(isSamePart ? { kind: "item", item: open } : firstOpenStep(sitting), end !== null && end <= Date.now() ? words.sectionOver : words.itemOver);
    }

    """#
}
