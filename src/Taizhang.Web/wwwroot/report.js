// A report's places by keyboard: Tab to the next open one, Enter takes the figure shown, 1 to 9 a candidate, F2 writes by hand.
export function report() {
  const paper = document.querySelector("[data-report]");
  if (!paper) {
    return;
  }
  const chips = [...paper.querySelectorAll("[data-place]")];
  const panels = [...document.querySelectorAll("[data-panel]")];
  let shown = null;

  function show(chip) {
    shown = panels.find((panel) => panel.dataset.panel === chip.dataset.place);
    for (const panel of panels) {
      panel.hidden = panel !== shown;
    }
    for (const other of chips) {
      other.classList.toggle("chosen", other === chip);
    }
  }

  function nextOpen(from, step) {
    for (let i = from + step; i >= 0 && i < chips.length; i += step) {
      if (chips[i].dataset.open) {
        return chips[i];
      }
    }
    return null;
  }

  for (const chip of chips) {
    chip.addEventListener("focus", () => show(chip));
    chip.addEventListener("click", () => { chip.focus(); show(chip); });
  }

  paper.addEventListener("keydown", (event) => {
    const at = chips.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.altKey) {
      return;
    }
    if (event.key === "Tab") {
      const next = nextOpen(at, event.shiftKey ? -1 : 1);
      if (next) {
        event.preventDefault();
        next.focus();
      }
    } else if (event.key === "Enter") {
      const accept = shown?.querySelector("[data-accept]");
      if (accept) {
        event.preventDefault();
        accept.click();
      }
    } else if (/^[1-9]$/.test(event.key)) {
      shown?.querySelector(`[data-candidate="${event.key}"]`)?.click();
    } else if (event.key === "F2") {
      event.preventDefault();
      const byHand = shown?.querySelector("[data-by-hand]");
      if (byHand) {
        byHand.open = true;
        byHand.querySelector("input[name=text]").focus();
      }
    }
  });

  // All figures stand on the page once; a place gets them when somebody wants to choose.
  for (const details of document.querySelectorAll("details[data-figures]")) {
    details.addEventListener("toggle", () => {
      const select = details.querySelector("select");
      const chosen = select.value;
      select.replaceChildren(document.querySelector("#all-figures").content.cloneNode(true));
      select.value = chosen || select.options[0].value;
    }, { once: true });
  }

  const first = chips.find((chip) => chip.dataset.place === paper.dataset.at) ?? nextOpen(-1, 1);
  first?.focus({ preventScroll: !paper.dataset.at });
}
