// Runs the page with our wasm and graphology in Chromium, and writes samples as JSON.
import { readFile, writeFile } from "node:fs/promises";

const { chromium, puppeteer, site, job, samples } = JSON.parse(process.env.SOCIOGRAM_BENCH);
const { default: launcher } = await import(puppeteer);
const { graphs, batch, enough, patience } = JSON.parse(await readFile(job, "utf8"));

const browser = await launcher.launch({
  executablePath: chromium,
  headless: true,
  protocolTimeout: 600_000,
  args: ["--no-sandbox", "--disable-background-networking", "--no-first-run"],
});
const page = await browser.newPage();
await page.goto(`${site}/page.html`);
await page.waitForFunction("window.isReady");
const told = [];
const before = {};
for (const { name, nodes, ties, whole, families } of graphs) {
  await page.evaluate((graph) => prepare(graph), { address: `graphs/${name}.json`, nodes, whole });
  for (const subject of ["ours, wasm", "graphology"]) {
    for (const metric of families) {
      const last = before[subject + metric];
      if (last && (last.time * nodes * ties) / last.size > 1000 * patience) continue;
      const found = await page.evaluate((...it) => measured(...it), subject, metric, { batch, enough });
      if (!found) continue;
      const sorted = [...found.samples].sort((a, b) => a - b);
      before[subject + metric] = { size: nodes * ties, time: sorted[sorted.length >> 1] };
      told.push({ subject, nodes, ties, metric, ...found });
    }
  }
}
await browser.close();
await writeFile(samples, JSON.stringify(told));
