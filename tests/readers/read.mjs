// What JavaScript's readers make of a feed (first argument) and of a calendar (second): JSON, by reader.
// Run beside node_modules; `prepare.py` puts it there.
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";
import ICAL from "ical.js";
import Parser from "rss-parser";

const [feed, calendar] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));

const smith = parseFeed(feed).feed;
const rss = await new Parser().parseString(feed);
const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");

const value = (event, name) => event.getFirstPropertyValue(name);
const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

console.log(JSON.stringify({
  feedsmith: smith.entries.map((one) => ({
    id: one.id,
    title: one.title.value ?? one.title,
    link: one.links.find((link) => link.rel === "alternate").href,
    published: one.published,
    updated: one.updated,
    text: one.content?.value ?? one.content ?? "",
  })),
  "rss-parser": rss.items.map((one) => ({
    id: one.id,
    title: one.title,
    link: one.link,
    published: one.pubDate,
    text: one.content ?? "",
  })),
  "ical.js": events.map((event) => ({
    id: value(event, "uid"),
    title: value(event, "summary"),
    link: value(event, "url"),
    start: moment(value(event, "dtstart")),
    end: value(event, "dtend") ? moment(value(event, "dtend")) : null,
    updated: moment(value(event, "last-modified")),
    sequence: value(event, "sequence"),
    text: value(event, "description"),
  })),
}));
