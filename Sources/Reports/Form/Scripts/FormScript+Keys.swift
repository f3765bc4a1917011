extension FormScript {
  /// Keys as at the terminal: digits answer, arrows choose, Enter goes on, Backspace goes back.
  static let keys = #"""
    const isTyping = (target) => target.tagName === "TEXTAREA" || (target.tagName === "INPUT" && target.type === "text");

    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const { key, target } = event;
      const isOnButton = target.tagName === "BUTTON" || target.tagName === "A";
      const isKnown = key === "Enter" || key === "Backspace" || /^[1-9]$/.test(key);
      // A key that is held down, or was meant for the screen before, must not answer.
      if (isKnown && !isTyping(target) && (event.repeat || isFresh())) return event.preventDefault();
      if (key === "Enter" && actions.confirm && !isOnButton && target.tagName !== "TEXTAREA") {
        event.preventDefault();
        if (!event.repeat && !isFresh()) actions.confirm();
      } else if (isTyping(target)) {
        return;
      } else if (key === "Backspace" && actions.back) {
        event.preventDefault();
        actions.back();
      } else if (/^[1-9]$/.test(key) && actions.choose) {
        event.preventDefault();
        actions.choose(Number(key));
      } else if (key.length === 1 && actions.typed) {
        actions.typed[0].focus();
      } else if ((key === "ArrowDown" || key === "ArrowUp") && actions.choose) {
        stepWithArrow(event, key === "ArrowDown" ? 1 : -1);
      }
    });

    // From the heading to the first or last option; among checkboxes from one to the next. Radio buttons know arrows themselves.
    function stepWithArrow(event, direction) {
      const inputs = controls.inputs, place = inputs.indexOf(event.target);
      if (place >= 0 && event.target.type === "radio") return;
      event.preventDefault();
      const next = place >= 0 ? inputs[(place + direction + inputs.length) % inputs.length]
        : inputs.find((input) => input.checked) || inputs[direction > 0 ? 0 : inputs.length - 1];
      next.focus();
      if (next.type === "radio") next.checked = true;
    }

    showStart();
    """#
}
