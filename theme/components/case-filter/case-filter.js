// Filters and sorts the cases by several conditions at once, on the page itself. Without it each condition has a
// page of its own. The cases come from cases/list.json and its parts (see site/outputs/_case_files.py), which are
// read when somebody wants to filter; the choice is kept behind the # of the address. All words are in the page.
// Written for Chromium 80.

const STEP = 50;
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function make(name, text, className) {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = "bb-case-filter__" + className;
  return node;
}

function equip(root) {
  const words = JSON.parse(root.dataset.words);
  const folder = root.dataset.table.replace(/[^/]*$/, "");
  const button = make("button", words.open, "button");
  const form = make("form", "", "form");
  const told = make("p", "", "told");
  const lifts = make("p", "", "lifts");
  const list = make("ol", "", "list");
  const more = make("button", "", "button");
  const rows = [];
  let names = [], facets = [], total = 0, shown = STEP, loaded = null;
  button.type = more.type = "button";
  button.setAttribute("aria-expanded", "false");
  told.setAttribute("role", "status");
  more.hidden = true;

  function choose(facet, values, first) {
    const label = make("label", facet.name + " ", "choice");
    const select = make("select");
    select.name = facet.id;
    for (const [value, name] of [...first, ...values]) select.append(new Option(name, value));
    label.append(select);
    return label;
  }

  function build(head) {
    const fieldset = make("fieldset", "", "group");
    fieldset.append(make("legend", words.legend));
    let number = 0;
    for (const [id, name, values] of head.facets) {
      const facet = { id, name, numbers: new Map(values.map(([value]) => [value, number++])) };
      facets.push(facet);
      // The day tells the year, and what is usual need not be told.
      names.push(...values.map(([value, title]) => (id === "year" || value === "normal" ? "" : title)));
      fieldset.append(choose(facet, values, [["", words.any]]));
    }
    fieldset.append(choose({ id: "order", name: words.order }, [["due", words.due], ["took", words.took]], [["", words.date]]));
    form.append(fieldset);
    for (const [, size] of head.parts) total += size;
  }

  // What is chosen, as in the address: from there, else what the page is about.
  function restore() {
    const chosen = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : root.dataset.chosen);
    for (const select of form.querySelectorAll("select")) {
      select.value = chosen.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    }
  }

  const wanted = () => facets.filter(({ id }) => form.elements[id].value);
  const number = ({ id, numbers }) => numbers.get(form.elements[id].value);
  const find = (chosen) => rows.filter((row) => chosen.every((facet) => row[3].includes(number(facet))));

  function sort(found) {
    const order = form.elements.order.value;
    if (!order) return found;
    const place = order === "due" ? (row) => (row[4] === null ? Infinity : row[4]) : (row) => (row[5] === null ? Infinity : -row[5]);
    const places = new Map(found.map((row) => [row, place(row)]));
    return found.sort((one, other) => (places.get(one) === places.get(other) ? 0 : places.get(one) - places.get(other)));
  }

  function draw([address, title, day, values, , , sample]) {
    const item = make("li", "", "item"), link = make("a", title), line = make("p", "", "line");
    link.href = folder + address;
    const date = day.split("-").map((part, index) => Number(part) + words.day[index]).join("");
    const facts = [sample && words.sample, ...values.map((value) => names[value]), date].filter(Boolean);
    for (const fact of facts) line.append(make("span", fact), " ");
    item.append(link, line);
    return item;
  }

  function show() {
    const chosen = wanted(), found = sort(find(chosen));
    list.textContent = lifts.textContent = "";
    list.append(...found.slice(0, shown).map(draw));
    more.hidden = found.length <= shown;
    more.textContent = fill(words.more, { n: Math.min(STEP, found.length - shown) });
    const whole = rows.length === total;
    told.textContent = (whole ? "" : fill(words.part, { done: rows.length })) + (found.length || !whole ? fill(words.some, { n: found.length }) : words.none);
    if (found.length || !whole) return;
    for (const facet of chosen) {
      const left = find(chosen.filter((other) => other !== facet)).length;
      if (!left) continue;
      const lift = make("button", fill(words.lift, { name: facet.name, n: left }), "button");
      lift.type = "button";
      lift.onclick = () => {
        form.elements[facet.id].value = "";
        form.elements[facet.id].focus();
        change();
      };
      lifts.append(lift, " ");
    }
  }

  function change() {
    shown = STEP;
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    history.replaceState(null, "", "#" + (new URLSearchParams(chosen) + "" || "="));
    show();
  }

  const read = async (name) => {
    const answer = await fetch(name);
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };

  async function load() {
    told.textContent = words.loading;
    const head = await read(root.dataset.table);
    build(head);
    restore();
    for (const [name] of head.parts) {
      rows.push(...(await read(name)));
      show();
    }
  }

  async function open() {
    button.textContent = words.close;
    button.setAttribute("aria-expanded", "true");
    root.append(form, told, lifts, list, more);
    root.dataset.open = "";
    try {
      await (loaded = loaded || load());
    } catch (_) {
      close();
      root.append(told);
      told.textContent = words.failed;
      names = [], facets = [], loaded = null, total = rows.length = 0;
      form.textContent = "";
    }
  }

  function close() {
    delete root.dataset.open;
    button.textContent = words.open;
    button.setAttribute("aria-expanded", "false");
    for (const part of [form, told, lifts, list, more]) part.remove();
    history.replaceState(null, "", location.pathname + location.search);
  }

  button.onclick = () => ("open" in root.dataset ? close() : open());
  form.onchange = change;
  form.onsubmit = (event) => event.preventDefault();
  more.onclick = () => {
    shown += STEP;
    show();
    list.children[shown - STEP].querySelector("a").focus();
  };
  root.textContent = "";
  root.append(button);
  if (location.hash.includes("=")) open();
}

document.querySelectorAll(".bb-case-filter").forEach(equip);
