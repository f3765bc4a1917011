extension FormScript {
  /// What is kept in the browser until the answers are handed over: by the form's digest and the code.
  static let saving = #"""
    const place = "orientir-form:" + form.digest.slice(0, 32) + ":";

    // The browser's storage, or null where it cannot be written.
    const storage = (() => {
      try {
        const probe = place + "probe";
        localStorage.setItem(probe, "1");
        const isKept = localStorage.getItem(probe) === "1";
        localStorage.removeItem(probe);
        return isKept ? localStorage : null;
      } catch {
        return null;
      }
    })();

    function keep(code, content) {
      if (!storage) return true;
      try {
        storage.setItem(place + code, JSON.stringify(content));
        return true;
      } catch {
        return false;
      }
    }

    function erase(code) {
      if (storage) storage.removeItem(place + code);
    }

    // What is kept for a code: {sitting} or {line}; null for nothing, or for what this page cannot have written.
    function kept(code) {
      try {
        const content = storage && JSON.parse(storage.getItem(place + code));
        if (!content) return null;
        if (content.sitting) return isWhole(content.sitting) ? content : null;
        return typeof content.line === "string" ? content : null;
      } catch {
        return null;
      }
    }

    function isWhole(sitting) {
      const count = form.items.length;
      return [sitting.answers, sitting.times, sitting.closed, sitting.itemEnds].every(
        (list) => Array.isArray(list) && list.length === count) && Array.isArray(sitting.sectionEnds) &&
        sitting.sectionEnds.length === form.sections.length && /^[0-9a-f]{16}$/.test(sitting.seed);
    }

    // Codes that something is kept for.
    function keptCodes() {
      if (!storage) return [];
      return Object.keys(storage).filter((name) => name.startsWith(place)).map((name) => name.slice(place.length))
        .filter((code) => readCodes(code)[0] === code && kept(code));
    }

    """#
}
