// A sheet by keyboard: Enter goes on as the sheet's own order says, else down; arrows move between rows; Ctrl+D takes over
// what stands above; a block pasted from a spreadsheet is laid out from the cell one stands in.
export function sheets() {
  for (const form of document.querySelectorAll("[data-sheet]")) {
    lay(form);
  }
}

function lay(form) {
  const order = (form.dataset.keys ?? "").split(" ").filter(Boolean);
  const rows = [...form.querySelectorAll("table.sheet tbody tr")];

  function input(row, column) {
    return rows[row]?.querySelector(`[data-cell="${column}"] input, [data-cell="${column}"] select, input[data-cell="${column}"]`);
  }

  function place(element) {
    const row = rows.indexOf(element.closest("tr"));
    const column = element.dataset.cell ?? element.closest("[data-cell]")?.dataset.cell;
    return row >= 0 && column ? { row, column } : null;
  }

  function go(row, column) {
    const next = input(row, column);
    if (next) {
      next.focus();
      next.select?.();
      return true;
    }
    return false;
  }

  function columnsOf(row) {
    return [...rows[row].querySelectorAll("[data-cell]")].map((cell) => cell.dataset.cell);
  }

  form.addEventListener("keydown", (event) => {
    const at = place(event.target);
    if (!at || event.isComposing) {
      return;
    }
    if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      const step = order.indexOf(at.column);
      if (step >= 0 && step + 1 < order.length) {
        go(at.row, order[step + 1]);
      } else {
        go(at.row + 1, step >= 0 ? order[0] : at.column);
      }
    } else if (event.key === "ArrowDown" && event.target.tagName === "INPUT") {
      event.preventDefault();
      go(at.row + 1, at.column);
    } else if (event.key === "ArrowUp" && event.target.tagName === "INPUT") {
      event.preventDefault();
      go(at.row - 1, at.column);
    } else if (event.key === "d" && event.ctrlKey) {
      event.preventDefault();
      const above = input(at.row - 1, at.column);
      if (above) {
        event.target.value = above.value;
        event.target.dispatchEvent(new Event("change", { bubbles: true }));
        go(at.row + 1, at.column);
      }
    }
  });

  form.querySelector("[data-all]")?.addEventListener("change", (event) => {
    for (const row of rows) {
      row.querySelector("input[type=checkbox]").checked = event.target.checked;
    }
  });

  form.addEventListener("paste", (event) => {
    const at = place(event.target);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.target.tagName === "TEXTAREA" || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }
    if (form.hasAttribute("data-grows")) {
      // Rows that nobody is named for: the desk takes the block apart, makes as many rows as it has, and knows titles with links.
      event.preventDefault();
      form.querySelector("textarea[name=block]").value = text;
      form.requestSubmit(form.querySelector("[data-paste]"));
      return;
    }
    if (!at) {
      return;
    }
    event.preventDefault();
    text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n").forEach((line, down) => {
      line.split("\t").forEach((value, right) => {
        const columns = rows[at.row + down] ? columnsOf(at.row + down) : [];
        const cell = input(at.row + down, columns[columns.indexOf(at.column) + right]);
        if (cell) {
          cell.value = value.trim();
        }
      });
    });
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });

  (form.querySelector(".wrong input, .wrong select, .wrong textarea") ?? form.querySelector(".fields input, .fields select, .fields textarea"))?.focus();
}
