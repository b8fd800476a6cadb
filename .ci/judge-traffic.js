'use strict';
// Judges every recording below a folder with spec-check. An error fails, and so does a warning that docs/sandbox.md does not explain.
const fs = require('fs');
const path = require('path');

const [specCheck, recordings, explanations] = process.argv.slice(2);
const { validate } = require(path.join(specCheck, 'lib/validate'));
const { lintLog } = require(path.join(specCheck, 'lib/gateway-log'));

// Elsewhere tests send what Discord refuses on purpose, so that only the answers count.
const BOTH_SIDES = 'NexusBot.EndToEnd.Tests';
// The explained warnings are the table rows that begin with | `who code` |
const explained = new Set([...fs.readFileSync(explanations, 'utf8').matchAll(/^\| `((?:bot|server) [a-z0-9-]+)` \|/gm)].map((row) => row[1]));
const [found, timed] = [new Map(), new Map()];
const count = { recordings: 0, requests: 0, connections: 0, explained: 0 };

const readLines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
// What a fault on order answered, or took away, is not how Discord answers.
const withoutFaults = (call) => (call.fault ? { ...call, res: undefined } : call);
// Discord trims the titles of embeds, which the rule about echoes only knows of a message's content.
function withTrimmedTitles(call) {
  for (const embed of (call.req.json && call.req.json.embeds) || []) if (typeof embed.title === 'string') embed.title = embed.title.trim();
  return call;
}
// The tool's schema wants the opcode as a text, the documentation a number.
const isOpcodeAsText = (issue) => issue.code === 'gw-dispatch-schema' && /^RATE_LIMITED: .*: \/opcode: must be string got 8$/.test(issue.message);
// What is measured in true time says as much of the machine, which may stand still for seconds, as of bot and Sandbox, whose tests
// move their clocks. It is shown; the client's tests hold each of these rules to a clock of their own.
const isTimed = (issue) => /^(interaction-(3s|15min)|rate-(50ps|global|retry-after|reset)|gw-(first-beat|beat-late))$/.test(issue.code);
const isOfLimits = (issue) => issue.code.startsWith('rate-');

// A bot that logs in again may be a new process, which cannot know what the old one was told of limits.
function judgeLimits(calls, gateway) {
  const logins = gateway.filter((line) => line.dir === 'c2s' && line.p && line.p.op === 2).map((line) => line.ts);
  const lives = new Map();
  for (const call of calls) {
    const life = logins.filter((login) => login <= call.ts).length;
    lives.set(life, [...(lives.get(life) || []), call]);
  }
  return [...lives.values()].flatMap((life) => validate(life).issues.filter(isOfLimits));
}

function judge(folder) {
  const gatewayLog = path.join(folder, 'gateway.jsonl');
  const calls = readLines(path.join(folder, 'rest.jsonl')).map(withoutFaults).map(withTrimmedTitles);
  const gateway = readLines(gatewayLog);
  const rest = validate(calls, { gatewayLog });
  const lint = lintLog(gateway);
  count.recordings++;
  count.requests += rest.requests;
  count.connections += lint.connections;
  const others = rest.issues.filter((issue) => !isOfLimits(issue));
  return [...others, ...judgeLimits(calls, gateway), ...lint.issues.filter((issue) => !isOpcodeAsText(issue))];
}

for (const program of fs.readdirSync(recordings)) {
  for (const name of fs.readdirSync(path.join(recordings, program))) {
    const folder = path.join(recordings, program, name);
    for (const issue of judge(folder)) {
      if (issue.severity === 'note' || (issue.who === 'bot' && program !== BOTH_SIDES)) continue;
      if (issue.severity === 'warn' && explained.has(`${issue.who} ${issue.code}`)) { count.explained++; continue; }
      const into = isTimed(issue) ? timed : found;
      const key = [issue.severity, issue.who, issue.code, program, issue.endpoint || '', issue.path || '', issue.message.replace(/\d{3,}/g, '#')].join(' ');
      into.set(key, { times: (into.get(key)?.times || 0) + 1, folder });
    }
  }
}

for (const [key, { times, folder }] of timed) console.log(`in true time: ${times} × ${key} (${folder})`);
for (const [key, { times, folder }] of found) console.log(`${times} × ${key} (${folder})`);
console.log(`Traffic judged: ${count.recordings} recordings, ${count.requests} requests, ${count.connections} connections, `
  + `${found.size} findings, ${timed.size} in true time, ${count.explained} explained warnings.`);
process.exit(found.size > 0 || count.recordings === 0 ? 1 : 0);
