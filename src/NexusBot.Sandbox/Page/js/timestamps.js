/** Discord's `<t:…>` styles in the viewer's own zone and language. */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export function moment(unixSeconds, style, nowMilliseconds) {
  const date = new Date(unixSeconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  if (style === 'R') return relative(unixSeconds - nowMilliseconds / 1000);
  return new Intl.DateTimeFormat(undefined, styles[style] ?? styles.f).format(date);
}

export const inFull = unixSeconds => moment(unixSeconds, 'F');

/** "2 minutes ago" grows old while it is looked at. */
export function refreshRelative(nowMilliseconds) {
  for (const time of document.querySelectorAll('time[data-style="R"]'))
    time.textContent = moment(Number(time.dataset.at), 'R', nowMilliseconds);
}

function relative(seconds) {
  const [unit, size] = units.find(([, each]) => Math.abs(seconds) >= each) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
