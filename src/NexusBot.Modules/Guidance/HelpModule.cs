using Discord;
using Discord.Interactions;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Guidance;

[InGuild]
public sealed class HelpModule(InteractionService interactions, GuildSettingsService settings) : NexusModule
{
    [SlashCommand("help", "See what you can do here")]
    [Needs(Capability.SeeHelp)]
    [Answers(Answer.Private)]
    public async Task HelpAsync()
    {
        var hub = await settings.GetAsync(Caller.Guild, Aborted);
        var entries = CommandGuide.Read(interactions).Where(entry => Rights.MightUse(entry.Need, Caller, hub));
        var menus = CommandGuide.ReadMenus(interactions);
        await SayAsync(Show(entries)
            .AddField("In a member's menu, under Apps", Names(ApplicationCommandType.User))
            .AddField("In a message's menu, under Apps", Names(ApplicationCommandType.Message))
            .Build());

        string Names(ApplicationCommandType menu) =>
            string.Join(" · ", menus[menu].Where(entry => Rights.MightUse(entry.Need, Caller, hub)).Select(entry => entry.Name));
    }

    private static EmbedBuilder Show(IEnumerable<CommandEntry> entries)
    {
        var help = new EmbedBuilder()
            .WithTitle("What you can do here")
            .WithDescription("Type `/` and pick a command. Everything else is a button on a card. On a phone, hold a message or a member to see its menu.")
            .WithColor(Color.Blue);
        foreach (var group in entries.GroupBy(entry => entry.Group ?? "Good to know"))
            help.AddField(group.Key, string.Join('\n', group.Select(entry => $"`{entry.Path}` {entry.Description}")));

        return help;
    }
}
