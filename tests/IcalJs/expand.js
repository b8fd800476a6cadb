// Reads a list of { file, from, to } on standard input and writes for each what ical.js makes of it:
// each time from one moment to the other, in milliseconds since 1970.
import ICAL from "ical.js";
import { readFileSync } from "fs";

function expand({ file, from, to }) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent");
  const master = events.find((event) => !event.hasProperty("recurrence-id"));
  const event = new ICAL.Event(master, { strictExceptions: true, exceptions: events.filter((other) => other !== master) });
  const times = [];
  const steps = event.iterator();
  for (let next = steps.next(); next; next = steps.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const start = startDate.toUnixTime() * 1000;
    // What was moved may lie before what comes next, but never by more than a month here.
    if (start > to + 31 * 86400000) break;
    if (start < from || start > to) continue;
    times.push({
      start,
      end: endDate.toUnixTime() * 1000,
      title: item.summary,
      place: item.location,
      text: item.description,
      uid: item.uid,
      sequence: item.sequence,
      isCancelled: item.component.getFirstPropertyValue("status") === "CANCELLED",
    });
    if (!event.isRecurring()) break;
  }
  return times;
}

const calendars = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(calendars.map(expand)));
