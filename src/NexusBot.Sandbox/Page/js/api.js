/** What Discord's own app would not let the member do, in one sentence. */
export class Refused extends Error {
  constructor({ message, field }) {
    super(message);
    this.field = field;
  }
}

async function call(method, path, body) {
  const response = await fetch(`/sandbox/${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  const answer = isJson && text !== '' ? JSON.parse(text) : null;
  if (!response.ok) throw new Refused(answer ?? { message: `The sandbox answered ${response.status}.` });
  return answer;
}

const as = user => `as/${user}`;

export const api = {
  world: () => call('GET', 'world'),
  view: user => call('GET', as(user)),
  messages: (user, channel, limit) => call('GET', `${as(user)}/channels/${channel}/messages?limit=${limit}`),
  commands: (user, channel) => call('GET', `${as(user)}/commands?channel=${channel}`),
  openDirectMessages: user => call('POST', `${as(user)}/dms`),
  run: (user, act) => call('POST', `${as(user)}/commands`, act),
  autocomplete: (user, act) => call('POST', `${as(user)}/autocomplete`, act),
  component: (user, act) => call('POST', `${as(user)}/components`, act),
  submit: (user, act) => call('POST', `${as(user)}/modals`, act),
  write: (user, channel, content, files) => call('POST', `${as(user)}/channels/${channel}/messages`, { content, files }),
  dismiss: (user, message) => call('DELETE', `${as(user)}/messages/${message}`),
  acceptDirectMessages: (user, open) => call('PUT', `${as(user)}/accepts-dms`, { open }),
  showInterest: (user, event, interested) => call(interested ? 'PUT' : 'DELETE', `${as(user)}/scheduled-events/${event}`),
  clock: () => call('GET', 'clock'),
  advance: seconds => call('POST', 'clock/advance', { seconds }),
  restart: () => call('POST', 'bot/restart'),
  orderFault: (where, fault) => call('POST', `faults/${where}`, fault),
  takeBackFault: number => call('DELETE', `faults/rest/${number}`),
  takeBackFaults: () => call('DELETE', 'faults'),
};
