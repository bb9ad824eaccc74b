// Fills {f0}, {f1} … of a document with one of npm's templaters. Reads "ENGINE IN OUT MARKS" lines from standard input and
// answers each with the milliseconds from the file's bytes to the filled bytes, or with "failed" and the reason. One process
// stays for all lines, so that every engine is warm when it is measured.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { TemplateHandler } from "easy-template-x";

const engines = {
  docxtemplater: (bytes, data) => {
    const document = new Docxtemplater(new PizZip(bytes));
    document.render(data);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  },
  "easy-template-x": (bytes, data) => new TemplateHandler().process(bytes, data),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [engine, input, output, marks] = line.split("\t");
  const bytes = readFileSync(input);
  const data = Object.fromEntries(Array.from({ length: Number(marks) }, (_, i) => [`f${i}`, String((i % 97) + 3)]));
  try {
    const start = performance.now();
    const filled = await engines[engine](bytes, data);
    const milliseconds = performance.now() - start;
    writeFileSync(output, filled);
    console.log(milliseconds.toFixed(1));
  } catch (fault) {
    console.log(`failed: ${String(fault.message).split("\n")[0]}`);
  }
}
