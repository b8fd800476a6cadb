/** What this window knows. Parts of the page listen for the topic they draw. */
export const state = {
  world: null,      // guilds with channels, roles and members, the bot, the clock
  me: null,         // the id of the member this window acts as
  view: null,       // the servers and conversations that member sees
  viewOf: null,     // whose that is: on the way from one member to another, not yet theirs
  channel: null,    // the id of the open channel
  messages: null,   // null while they are on their way
  pages: 1,         // how many pages of them are wanted
  isWhole: false,   // whether they reach back to the very first
  notices: [],      // what only Discord's app says: "The application did not respond"
  commands: [],
  areCommandsHere: false,   // whether they are this place's, or still those of the one before
  unread: new Set(),
  mentions: new Map(),   // by member, the channels in which they were mentioned and were not since
};

const topics = new EventTarget();

export const on = (topic, listener) => topics.addEventListener(topic, listener);

export const changed = (...names) => names.forEach(name => topics.dispatchEvent(new Event(name)));

export const guildOf = channel => state.view?.guilds.find(guild => guild.channels.some(each => each.id === channel));

export const channelById = id =>
  state.world?.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id);

export const conversation = id => state.view?.dms.find(dm => dm.id === id);

export const currentGuild = () => guildOf(state.channel) ?? state.view?.guilds[0];

export const threads = new Set([10, 11, 12]);

/** The guild with its roles and members, as everybody may know it. */
export const guildDetails = () => state.world?.guilds.find(guild => guild.id === currentGuild()?.id);

export function userById(id) {
  if (state.world?.bot.id === id) return state.world.bot;
  return memberById(id)?.user;
}

export function memberById(id) {
  const here = guildDetails()?.members.find(member => member.user.id === id);
  return here ?? state.world?.guilds.flatMap(guild => guild.members).find(member => member.user.id === id);
}

/** The world's time in milliseconds: this machine's own, and however far it was moved. */
export const worldNow = () => Date.now() + (state.world?.clock.offset_seconds ?? 0) * 1000;

export const nameOf = user => memberById(user.id)?.nick ?? user.global_name ?? user.username;

const ephemeral = 64;

/** Only this window's member sees it. */
export const isPrivate = message => Boolean(message.flags & ephemeral);

export const roleById = id => state.world?.guilds.flatMap(guild => guild.roles).find(role => role.id === id);
