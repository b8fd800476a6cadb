'use strict';
// The same /ping as NexusBot's, on discord.js, for the benchmark that compares the two.
const { Client, Events, GatewayIntentBits, MessageFlags } = require('discord.js');

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.DISCORD_API } });
client.once(Events.ClientReady, async () => {
  for (const guild of client.guilds.cache.values()) await guild.commands.set([{ name: 'ping', description: 'Check that the bot is awake' }]);
});
client.on(Events.InteractionCreate, (interaction) => interaction.reply({ content: 'Pong!', flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } }));
client.login(process.env.DISCORD_TOKEN);
