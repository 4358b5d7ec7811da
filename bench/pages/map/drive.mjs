// Drags one person and toggles ties by real pointer events, in every subject and on every graph in turn, and tells
// what the browser's own trace says about it: samples in milliseconds, not yet summed up.
import { writeFile } from "node:fs/promises";

const told = JSON.parse(process.env.SOCIOGRAM_BENCH);
const { chromium, site, subjects, graphs, steps, toggles, loads, only } = told;
const { default: puppeteer } = await import(told.puppeteer);

const launch = () =>
  puppeteer.launch({
    executablePath: chromium,
    headless: true,
    protocolTimeout: 600_000,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--hide-scrollbars",
      // Frames come as fast as they can be made, so that frames a second tell how much room there is.
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
    ],
  });
let browser = await launch();

/** A page of its own for each measurement, so that nobody pays for what was there before. */
async function opened(path, { slowed = 1 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setCacheEnabled(false);
  if (slowed > 1) await page.emulateCPUThrottling(slowed);
  await page.goto(`${site}/bench/${path}`);
  // Some rivals take minutes for the largest.
  await page.waitForFunction('window.bench && performance.getEntriesByName("drawn").length', { polling: 50, timeout: 300_000 });
  return page;
}

const address = (subject, graph, step, { width, height }) =>
  subject === "sociogram"
    ? `ours.html?graph=${graph.name}&step=${step}`
    : `rival.html?subject=${subject}&graph=${graph.name}&width=${Math.round(width)}&height=${Math.round(height)}`;

/** How long from navigating to a drawn map. */
async function loading(subject, graph, area, slowed) {
  const page = await opened(address(subject, graph, "place", area), { slowed });
  const drawn = await page.evaluate(() => performance.getEntriesByName("drawn")[0].startTime);
  await page.close();
  return drawn;
}

/**
 * What the main thread did while `act` ran: one sample from each event of the type `from` to the next of the type `to`.
 * Script is timed by the thread's own clock, which stands still while the processor is given to others: the browser's
 * other processes want it at the same moments, and two cores are soon taken. The main thread is timed by the clock on
 * the wall: while it waits, as for what WebGL draws, it holds up everything else.
 */
async function traced(page, from, to, act) {
  await page.tracing.start({ categories: ["-*", "toplevel", "devtools.timeline", "v8"] });
  await act();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const isInput = (type) => (it) => it.name === "EventDispatch" && it.args.data?.type === type;
  const { pid, tid } = traceEvents.find(isInput(from));
  const ours = traceEvents.filter((it) => it.ph === "X" && it.pid === pid && it.tid === tid && it.tts !== undefined);
  ours.sort((a, b) => a.ts - b.ts);
  const [starts, ends] = [from, to].map((type) => ours.filter(isInput(type)));
  const tasks = ours.filter((it) => it.name === "ThreadControllerImpl::RunTask" || it.name === "RunTask");
  const scripts = ours.filter((it) => SCRIPT.has(it.name));
  // Of frames only the time on the wall is told; the next that the thread did has both.
  const begun = traceEvents.filter((it) => it.name === "AnimationFrame" && it.ph === "b" && it.pid === pid);
  const frames = begun.map(({ ts }) => ours.find((it) => it.ts >= ts)?.tts ?? Infinity);
  // What comes before the first event is not counted, nor is what has no end.
  return starts.flatMap((start) => {
    const end = ends.find((it) => it.ts > start.ts);
    if (!end) return [];
    const script = (from, until) => covered(scripts, ["tts", "tdur"], from, until);
    // A frame's script is all from one frame to the next: what was done for it, and what its painting called.
    const turns = [start.tts, ...frames.filter((it) => it > start.tts && it < end.tts), end.tts];
    const frame = Math.max(...turns.slice(1).map((turn, at) => script(turns[at], turn)));
    return [{ script: script(start.tts, end.tts), main: covered(tasks, ["ts", "dur"], start.ts, end.ts), frame }];
  });
}

const SCRIPT = new Set(["FunctionCall", "EventDispatch", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "EvaluateScript"]);

/**
 * How much of a stretch of time some events cover, nested ones counted once; in milliseconds. The clock is named by what
 * events call their begin and their length by it. What an event is part of begins a little before the event itself.
 */
function covered(events, [begin, length], from, until) {
  let [sum, end] = [0, from];
  for (const event of events) {
    if (event[begin] >= until) break;
    const stop = Math.min(event[begin] + (event[length] ?? 0), until);
    if (stop <= end) continue;
    sum += stop - Math.max(event[begin], end);
    end = stop;
  }
  return sum / 1000;
}

async function dragging(subject, graph, area) {
  const page = await opened(address(subject, graph, "place", area));
  const [x, y] = await page.evaluate((who) => bench.at(who), graph.hub);
  const middle = [area.x + area.width / 2, area.y + area.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Sigma carries from where the pointer first moves to, not from where it was pressed.
  await page.mouse.move(x + 1, y);
  // Out of a tap's reach, and on to a circle around the middle.
  const at = (step) => {
    const turn = (step / steps) * 2 * Math.PI;
    return [middle[0] + Math.cos(turn) * area.height * 0.3, middle[1] + Math.sin(turn) * area.height * 0.3];
  };
  for (let warm = 20; warm > 0; warm -= 1) await page.mouse.move(...at(-warm));
  const samples = await traced(page, "mousemove", "mousemove", async () => {
    for (let step = 0; step <= steps; step += 1) await page.mouse.move(...at(step));
  });
  const [hereX, hereY] = subject === "sociogram" ? [] : await page.evaluate((who) => bench.at(who), graph.hub);
  const followed =
    subject === "sociogram" ? await page.evaluate(() => bench.isDragging()) : Math.hypot(hereX - at(steps)[0], hereY - at(steps)[1]) < 8;
  if (!followed) throw new Error(`${subject}, ${graph.name}: nobody was dragged`);
  // Once more, untraced. How long each step takes is told, and not only all of them: now and then Chromium lets a frame
  // pass, which for the fast weighs more than all else.
  const times = [];
  for (let step = 0; step < steps; step += 1) {
    const began = performance.now();
    await page.mouse.move(...at(step));
    times.push(performance.now() - began);
  }
  await page.mouse.up();
  await page.close();
  return { samples, times };
}

async function toggling(subject, graph, area) {
  const page = await opened(address(subject, graph, "tie", area));
  // Each tie is toggled once, and then once more.
  const others = graph.others.slice(0, toggles / 2);
  const [hub, ...places] = await page.evaluate((all) => all.map((it) => bench.at(it)), [graph.hub, ...others]);
  const count = () => page.evaluate(() => bench.ties());
  const frame = () => page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => seen())));
  const toggle = async (these = places) => {
    for (const place of these) {
      // A person is there before they press, and sees what that does before the next one.
      await page.mouse.move(...place);
      await frame();
      await page.mouse.click(...place);
      await frame();
    }
    return count();
  };
  await page.mouse.click(...hub);
  // As with drags, what is done for the very first time is not what is measured.
  const few = places.slice(0, 3);
  await toggle([...few, ...few]);
  const counts = [await count()];
  const samples = await traced(page, "mousedown", "mousemove", async () => counts.push(await toggle(), await toggle()));
  if (counts[0] !== counts[2] || counts[0] === counts[1]) throw new Error(`${subject}, ${graph.name}: ties became ${counts}`);
  await page.close();
  return samples;
}

const rows = [];
for (const graph of graphs) {
  for (const step of ["place", "tie"]) {
    const page = await browser.newPage();
    await page.goto(`${site}/bench/plant.html?graph=${graph.name}&step=${step}`);
    await page.waitForFunction("window.planted", { polling: 50 });
    await page.close();
  }
  const page = await opened(address("sociogram", graph, "place", {}));
  const area = await page.evaluate(() => bench.area());
  await page.close();
  for (const subject of subjects) {
    const row = { subject, graph: graph.name, area };
    const wants = (what) => !only || only === what;
    try {
      if (wants("drag")) row.drag = await dragging(subject, graph, area);
      if (wants("toggle")) row.toggle = await toggling(subject, graph, area);
      if (wants("load")) {
        [row.load, row.slow] = [[], []];
        for (let turn = 0; turn < loads; turn += 1) {
          row.load.push(await loading(subject, graph, area, 1));
          row.slow.push(await loading(subject, graph, area, 4));
        }
      }
    } catch (error) {
      if (subject === "sociogram") throw error;
      // What a rival cannot do is told, and is no reason to lose the rest.
      row.failed = error.message;
      // The browser may have come to its end, or be busy for good.
      browser.process()?.kill("SIGKILL");
      browser = await launch();
    }
    rows.push(row);
    // Kept as they come: a browser that breaks off takes nothing with it.
    await writeFile(told.samples, JSON.stringify(rows));
    process.stderr.write(`${subject}, ${graph.name}\n`);
  }
}
await browser.close();
