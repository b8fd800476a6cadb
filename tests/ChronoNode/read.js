// Reads lines of zone, moment and phrase on standard input, parted by tabs, and writes what chrono-node makes of each: the moment in
// seconds since 1970, or nothing.
const chrono = require("chrono-node");
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter((line) => line.length > 0);
for (const line of lines) {
  const [zone, now, typed] = line.split("\t");
  process.env.TZ = zone;
  const meant = chrono.en.GB.parseDate(typed, new Date(Number(now) * 1000), { forwardDate: true });
  console.log(meant === null ? "" : String(Math.floor(meant.getTime() / 1000)));
}
