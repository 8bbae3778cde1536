"use strict";

(function () {
  const toolbar = document.getElementById("toolbar");
  const filter = document.getElementById("filter");
  const status = document.getElementById("shown");
  const choices = Array.from(toolbar.querySelectorAll("[data-show]"));
  const views = Array.from(toolbar.querySelectorAll("[data-view]"));
  const unchanged = document.querySelector(".unchanged");
  const notices = Array.from(document.querySelectorAll(".attention li"), (element) => ({
    element,
    persona: document.getElementById(element.querySelector("a").hash.slice(1)),
  }));

  // What a persona is found by: its name, id, file and the fields that change, but not its texts.
  const personas = Array.from(document.querySelectorAll(".persona, .unchanged li"), (element) => ({
    element,
    words: Array.from(element.querySelectorAll("bdi, .id, .path, .place"), (part) => part.textContent)
      .join(" ")
      .toLowerCase(),
  }));
  let shownKind = "all";

  function matchesKind(element) {
    return (
      shownKind === "all" ||
      (shownKind === "attention" ? "attention" in element.dataset : element.dataset.action === shownKind)
    );
  }

  function applyFilter() {
    const words = filter.value.toLowerCase().split(" ").filter((word) => word !== "");
    let count = 0;
    for (const persona of personas) {
      const isShown = matchesKind(persona.element) && words.every((word) => persona.words.includes(word));
      persona.element.hidden = !isShown;
      if (isShown) count += 1;
    }
    for (const section of document.querySelectorAll("#personas > section:not(.attention, .shared)")) {
      section.hidden = !section.querySelector(".persona:not([hidden]), li[data-action]:not([hidden])");
    }
    for (const notice of notices) notice.element.hidden = notice.persona.hidden;
    for (const box of document.querySelectorAll(".attention .notice, .attention details")) {
      box.hidden = !box.querySelector("li:not([hidden])");
    }
    const attention = document.querySelector(".attention");
    if (attention) attention.hidden = !attention.querySelector("li:not([hidden])");
    // What is looked for must not stay folded away.
    if (unchanged && words.length > 0) unchanged.querySelector("details").open = true;
    status.textContent = `Showing ${count} of ${personas.length} ${personas.length === 1 ? "persona" : "personas"}.`;
  }

  function press(buttons, pressed) {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button === pressed));
  }

  function show(kind) {
    shownKind = kind;
    press(choices, choices.find((button) => button.dataset.show === kind));
    applyFilter();
  }

  // A line stands once in the page; side by side, its copy is what the line becomes.
  function setSideBySide(isOn) {
    if (isOn) {
      for (const line of document.querySelectorAll(".line")) {
        if (line.querySelector(":scope > .copy")) continue;
        const copy = line.querySelector(":scope > .text").cloneNode(true);
        copy.classList.add("copy");
        line.append(copy);
      }
    } else {
      for (const copy of document.querySelectorAll(".line > .copy")) copy.remove();
    }
    document.body.classList.toggle("split", isOn);
  }

  function setOpen(isOpen) {
    for (const details of document.querySelectorAll(".persona > details, .unchanged > details")) details.open = isOpen;
  }

  function moveTo(step) {
    const visible = personas.map((persona) => persona.element).filter((element) => element.matches(".persona:not([hidden])"));
    if (visible.length === 0) return;
    const current = document.activeElement ? document.activeElement.closest(".persona") : null;
    let index = visible.indexOf(current);
    index = index === -1 ? (step > 0 ? 0 : visible.length - 1) : index + step;
    if (index < 0 || index >= visible.length) return;
    visible[index].focus({ preventScroll: true });
    visible[index].scrollIntoView({ block: "start" });
  }

  filter.addEventListener("input", applyFilter);
  for (const button of choices) button.addEventListener("click", () => show(button.dataset.show));
  for (const button of views) {
    button.addEventListener("click", () => {
      press(views, button);
      setSideBySide(button.dataset.view === "split");
    });
  }
  document.getElementById("expand").addEventListener("click", () => setOpen(true));
  document.getElementById("collapse").addEventListener("click", () => setOpen(false));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === filter) {
      if (event.key !== "Escape") return;
      filter.value = "";
      applyFilter();
      filter.blur();
    } else if (event.key === "/") {
      event.preventDefault();
      filter.focus();
    } else if (event.key === "j") {
      moveTo(1);
    } else if (event.key === "k") {
      moveTo(-1);
    }
  });

  // A link must not lead to a persona that is filtered out.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#persona-']");
    const target = link ? document.getElementById(link.getAttribute("href").slice(1)) : null;
    if (!target) return;
    if (target.hidden) {
      filter.value = "";
      show("all");
    }
    target.focus({ preventScroll: true });
  });

  // On paper nothing can be opened.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  toolbar.hidden = false;
  applyFilter();
})();
