import { currentGuild, state } from './state.js';

const answers = { method: 'POST', path: '/interactions/{interaction_id}/{interaction_token}/callback' };
const messages = { method: 'POST', path: '/channels/{channel_id}/messages' };

/** What can go wrong, where it is ordered and how; of what does not pass at once, what it does to those who use the bot. */
export const faults = [
  // Until it is taken back, since a bot that notices how slow one is asks for time, or tries again.
  {
    name: 'The bot’s answers come too late', where: 'rest', order: () => ({ ...answers, delay_seconds: 4, times: 1000 }),
    effect: 'The bot’s answers take 4 seconds, and Discord waits for 3: what you ask of the bot fails.',
  },
  {
    name: 'Discord fails at the next card or direct message', where: 'rest', order: () => ({ ...messages, status: 502 }),
    effect: 'Discord fails at the bot’s next card or direct message, not at its answers: the bot has to send it again.',
  },
  {
    name: 'The next card or direct message arrives, and the bot does not hear that it did', where: 'rest', order: () => ({ ...messages, loses_answer: true }),
    effect: 'The bot’s next card or direct message arrives, and the bot does not hear that it did. Its answers come as ever.',
  },
  {
    name: 'The next card or direct message has to wait for 5 seconds', where: 'rest', order: () => ({ ...messages, retry_after_seconds: 5 }),
    effect: 'The bot’s next card or direct message has to wait for 5 seconds; its answers do not.',
  },
  { name: 'The connection breaks', where: 'gateway', order: () => ({ kind: 'drop' }) },
  { name: 'Discord asks the bot to connect anew', where: 'gateway', order: () => ({ kind: 'reconnect' }) },
  { name: 'Discord forgets the bot’s session', where: 'gateway', order: () => ({ kind: 'invalidate' }) },
  {
    name: 'Discord lets nobody in', where: 'gateway', order: () => ({ kind: 'refuse' }),
    effect: 'Discord lets the bot in no more: it hears nothing and answers nothing until it is let in again.',
  },
  {
    name: 'This server has an outage', where: 'guild', order: () => ({ guild_id: currentGuild().id, unavailable: true }),
    effect: 'Discord has an outage of this server: cards wait until it ends.',
  },
];

/** What the sandbox says of a fault has the fields with which it was ordered. */
const kindOf = fault => faults.find(({ where, order, effect }) => effect && where === fault.where
  && (where === 'guild' || Object.entries(order()).every(([field, value]) => field === 'times' || fault[field] === value)));

export const nameOfFault = fault => (isElsewhere(fault) ? `${guildName(fault)} has an outage` : kindOf(fault)?.name) ?? `${fault.method} ${fault.path} fails`;

export const effectOf = fault => isElsewhere(fault) ? `Discord has an outage of ${guildName(fault)}: cards wait until it ends.`
  : kindOf(fault)?.effect ?? `${fault.method} ${fault.path} is going to fail.`;

const isElsewhere = fault => fault.where === 'guild' && fault.guild_id !== currentGuild()?.id;

const guildName = fault => state.world.guilds.find(guild => guild.id === fault.guild_id)?.name;
