// What a script adds to each timeline of a page: a bar of buttons that filter its entries, step through
// them and copy a link, and the time that has passed when a reader opens the page. Nothing depends on it.
// All words are in the page: the bar in an attribute, which browsers without scripts do not show as they
// do a <template>, the sentences in data attributes. No key is taken.
// Written for Chromium 80: a module that fails on its way leaves buttons that do nothing.

const DAY = 86400000, HOUR = 3600000, MINUTE = 60000;
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The bar of one timeline, and what its buttons do. */
function equip(root, tools) {
  tools.insertAdjacentHTML("beforeend", tools.dataset.tools);
  tools.dataset.ready = document.documentElement.dataset.timelineBar = "";
  const told = tools.querySelector("output");
  const entries = [...root.querySelectorAll(".bb-timeline__main > ol > li")];
  const marks = [...root.querySelectorAll(".bb-timeline-scale__mark")];
  let current = null;

  const shown = () => entries.filter((entry) => !entry.hidden);
  const top = (entry) => entry.getBoundingClientRect().top;
  const pressed = (name) =>
    [...tools.querySelectorAll(`[data-${name}][aria-pressed=true]`)].map((button) => button.dataset[name]);

  function tell(words, entry) {
    told.textContent = fill(words, { n: entry ? entries.indexOf(entry) + 1 : shown().length, all: entries.length });
    if (!entry) return;
    const link = document.createElement("a");
    link.href = "#" + entry.id;
    link.textContent = entry.querySelector("h2, h3, h4, h5, h6").textContent;
    told.append(link);
  }

  function filter() {
    const lanes = pressed("lane"), stages = pressed("stage");
    const drops = (wanted, value) => wanted.length > 0 && !wanted.includes(value);
    entries.forEach((entry, index) => {
      entry.hidden = drops(lanes, entry.dataset.lane) || drops(stages, entry.dataset.stage);
      marks[index]?.toggleAttribute("data-off", entry.hidden);
    });
    tell(lanes.length + stages.length ? told.dataset.some : told.dataset.whole);
  }

  function stand(entry) {
    current?.removeAttribute("aria-current");
    current = entry;
    entry.setAttribute("aria-current", "step");
  }

  function go(entry) {
    stand(entry);
    tell(told.dataset.at, entry);
    entry.scrollIntoView({ block: "start", behavior: "instant" }); // no motion, for whoever asked for less
  }

  // From the entry that was stepped to; once it is out of sight, from where the reader is.
  function step(by) {
    const list = shown(), edge = tools.getBoundingClientRect().bottom;
    let to = list.indexOf(current) + by;
    if (!list.includes(current) || top(current) < 0 || top(current) > innerHeight)
      to = by > 0 ? list.findIndex((entry) => top(entry) > edge - 1) : list.map((entry) => top(entry) < edge - 1).lastIndexOf(true);
    if (to < 0) to = by > 0 ? list.length - 1 : 0;
    if (list.length) go(list[Math.min(to, list.length - 1)]);
  }

  async function copy() {
    const entry = current ?? shown()[0] ?? entries[0];
    const url = new URL("#" + entry.id, location.href).href;
    try {
      await navigator.clipboard.writeText(url);
      tell(told.dataset.copied, entry);
    } catch {
      told.textContent = told.dataset.paste + url; // where the browser keeps the clipboard to itself
      getSelection().setBaseAndExtent(told.firstChild, told.dataset.paste.length, told, 1);
    }
  }

  // A link to an entry leads there even if a filter hides it.
  function arrive() {
    const entry = entries.find((one) => "#" + one.id === decodeURIComponent(location.hash));
    if (!entry) return;
    stand(entry);
    if (!entry.hidden) return;
    tools.querySelectorAll("[aria-pressed]").forEach((button) => button.setAttribute("aria-pressed", false));
    filter();
    entry.scrollIntoView({ behavior: "instant" });
  }

  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { step: by, copy: copies, open } = button.dataset;
    if (by) return step(Number(by));
    if (copies === "") return copy();
    const name = open === "" ? "aria-expanded" : "aria-pressed";
    button.setAttribute(name, button.getAttribute(name) !== "true");
    if (open === "") {
      const hides = tools.querySelector("[hidden], fieldset").closest("div").toggleAttribute("hidden");
      tools.dataset.ready = hides ? "" : "open";
    } else filter();
  });
  root.querySelector("svg")?.addEventListener("click", (event) => {
    const entry = entries[marks.indexOf(event.target)];
    if (entry && !entry.hidden) go(entry);
  });
  addEventListener("hashchange", arrive);
  arrive();
}

/** How long ago an open request was made, by the reader's own clock. */
function count(line) {
  const { since, now, day, hour, minute } = line.dataset;
  const passed = Date.now() - new Date(since.includes("T") ? since : since + "T00:00");
  if (!(passed >= MINUTE)) return;
  const days = Math.floor(passed / DAY), hours = Math.floor((passed % DAY) / HOUR);
  const minutes = Math.floor((passed % HOUR) / MINUTE), exact = since.includes("T");
  const parts = [[days, day], [exact ? hours : 0, hour], [exact && !days ? minutes : 0, minute]];
  const time = parts.map(([n, words]) => (n ? fill(words, { n }) : "")).join("");
  if (time) line.textContent = fill(now, { time });
}

// What is folded is printed all the same, also where CSS cannot unfold it (Chromium before 131).
const folded = [];
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.open = true;
    folded.push(fold);
  }
});
addEventListener("afterprint", () => folded.splice(0).forEach((fold) => (fold.open = false)));

for (const root of document.querySelectorAll("[data-timeline]")) {
  const tools = root.querySelector("[data-tools]");
  if (tools) equip(root, tools);
}
for (const line of document.querySelectorAll("[data-since]")) {
  count(line);
  document.addEventListener("visibilitychange", () => count(line));
}
