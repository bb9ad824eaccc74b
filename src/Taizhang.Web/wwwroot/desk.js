// What pages do beyond links and forms. Every page works without it but for the sheets and the chart.
import { sheets } from "./sheet.js";
import { report } from "./report.js";

function copyButtons() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
      const words = button.textContent;
      button.textContent = "已复制";
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  }
}

// The chart shows what the table below it says; ECharts writes its tips without markup, as the page's policy wants.
function charts() {
  if (!window.echarts) {
    return;
  }
  for (const place of document.querySelectorAll("[data-chart]")) {
    const chart = window.echarts.init(place, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 8, top: 14, bottom: 4, containLabel: true },
      tooltip: { renderMode: "richText" },
      xAxis: { type: "category", data: place.dataset.names.split("|"), axisTick: { show: false } },
      yAxis: { type: "value", splitNumber: 3 },
      series: [{ type: "bar", data: place.dataset.values.split("|").map(Number), itemStyle: { color: "#5b8db8" }, barMaxWidth: 28 }],
    });
    window.addEventListener("resize", () => chart.resize());
  }
}

// Ctrl+S saves the form one is in; Ctrl+Enter saves it and goes on to the next.
function keys() {
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !["s", "S", "Enter"].includes(event.key)) {
      return;
    }
    const form = document.activeElement?.closest("form[data-save]") ?? document.querySelector("form[data-save]");
    const button = form?.querySelector(event.key === "Enter" ? "[data-next]" : "[data-now]");
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    }
  });
}

// On the first page a digit opens one of the ledgers written into most; with Shift the form of one record.
function quick() {
  const list = document.querySelector("[data-quick]");
  if (!list) {
    return;
  }
  document.addEventListener("keydown", (event) => {
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    if (!digit || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) {
      return;
    }
    const entry = list.children[(Number(digit) + 9) % 10];
    const address = event.shiftKey ? entry?.dataset.once : entry?.querySelector("a").href;
    if (address) {
      event.preventDefault();
      window.location.assign(address);
    }
  });
}

// A form is sent once, however often its button is pressed.
function sendOnce() {
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") {
      return;
    }
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    event.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
    }
  });
}

// A browser leaves room for a year of six digits, and so 20221226 typed in one go would be the year 202212.
function fourDigitYears() {
  for (const day of document.querySelectorAll("input[type=date]:not([max])")) {
    day.max = "2100-12-31";
  }
}

function printButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }
}

// Files dropped anywhere on a record's page, or a picture pasted there, are put beside the record.
function attachments() {
  const form = document.querySelector("form[data-attach]");
  if (!form) {
    return;
  }
  function put(files) {
    const chosen = new DataTransfer();
    for (const file of files) {
      chosen.items.add(file);
    }
    form.querySelector("input[type=file]").files = chosen.files;
    form.requestSubmit();
  }
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
    }
  });
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer?.files.length) {
      event.preventDefault();
      put(event.dataTransfer.files);
    }
  });
  document.addEventListener("paste", (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length > 0) {
      event.preventDefault();
      put(files.map((file) => file.name === "image.png" ? new File([file], "粘贴的图片.png", { type: file.type }) : file));
    }
  });
}

attachments();
copyButtons();
charts();
keys();
quick();
sendOnce();
fourDigitYears();
printButtons();
sheets();
report();
// Said once everything listens, htmx included, which begins at the same event and was loaded before: whoever works the page
// by a program presses no key sooner.
document.addEventListener("DOMContentLoaded", () => { document.documentElement.dataset.listens = "yes"; });
