'use strict';
// A bot on discord.js that does, at one command, what bots do every day. It knows nothing of the Sandbox but its address.
const {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, ChannelType, Client, Events, GatewayIntentBits,
  GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel, LabelBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder,
  TextInputBuilder, TextInputStyle,
} = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildScheduledEvents],
  rest: { api: process.env.DISCORD_API },
});
const say = (word) => process.stdout.write(`${word}\n`);
const die = (error) => { process.stderr.write(`${error.stack || error}\n`); process.exit(1); };

const work = new SlashCommandBuilder().setName('work').setDescription('Do everything once')
  .addStringOption((option) => option.setName('what').setDescription('The subject').setRequired(true).setMaxLength(50));

client.once(Events.ClientReady, async () => {
  for (const guild of client.guilds.cache.values()) await guild.commands.set([work]);
  say('ready');
});

async function workThrough(interaction) {
  await interaction.deferReply();
  const { channel, guild, user } = interaction;
  const what = interaction.options.getString('what', true);
  const message = await channel.send(`About ${what}`);
  await message.edit(`About ${what}, once more`);
  await message.react('👍');
  await channel.send({ files: [new AttachmentBuilder(Buffer.from('notes'), { name: 'notes.txt' })] });
  const thread = await message.startThread({ name: `On ${what}` });
  await thread.send('Here we go on.');
  await thread.setArchived(true);
  const own = await channel.threads.create({ name: 'Among ourselves', type: ChannelType.PrivateThread });
  await own.members.add(user.id);
  await user.send('A word in private.');
  await guild.scheduledEvents.create({
    name: `Meeting on ${what}`,
    scheduledStartTime: Date.now() + 3_600_000,
    scheduledEndTime: Date.now() + 7_200_000,
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: GuildScheduledEventEntityType.External,
    entityMetadata: { location: 'The library' },
  });
  const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
  await interaction.editReply({ content: 'All done.', components: [new ActionRowBuilder().addComponents(button)] });
  await interaction.followUp({ content: 'Only you see this.', flags: MessageFlags.Ephemeral });
}

const form = () => new ModalBuilder().setCustomId('form').setTitle('More').addLabelComponents(
  new LabelBuilder().setLabel('Why').setTextInputComponent(new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short)));

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isChatInputCommand()) await workThrough(interaction);
    else if (interaction.isButton()) await interaction.showModal(form());
    else if (interaction.isModalSubmit()) await interaction.reply(`Because ${interaction.fields.getTextInputValue('why')}`);
  } catch (error) {
    die(error);
  }
});
client.on(Events.GuildScheduledEventCreate, (scheduled) => say(`event ${scheduled.name}`));
client.on(Events.ThreadUpdate, (before, after) => { if (after.archived) say(`archived ${after.name}`); });
client.on(Events.Error, die);
process.on('unhandledRejection', die);
client.login(process.env.DISCORD_TOKEN).catch(die);
