using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed partial class RegisteringCommandsTests
{
    public class PingModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("ping", "Answers")]
        public Task PingAsync() => NoteAsync("ping");

        [ComponentInteraction("not:registered")]
        public Task ClickAsync() => NoteAsync("click");
    }

    [DontAutoRegister]
    public class HiddenModule(Journal journal) : PingModule(journal);

    public class DmModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("snooze", "Later")]
        [CommandContextType(InteractionContextType.BotDm, InteractionContextType.Guild)]
        public Task SnoozeAsync() => NoteAsync("snooze");
    }

    public class EverythingModule(Journal journal) : JournalModule(journal)
    {
        public const string Wire = """
            [
            {"type":2,"name":"View profile"},
            {"type":3,"name":"Save as learning","default_member_permissions":"8192"},
            {"type":1,"name":"options","description":"All kinds","options":[
            {"type":3,"name":"text","description":"The text","required":true,"min_length":2,"max_length":80},
            {"type":3,"name":"kind","description":"kind","required":true,"choices":[
            {"name":"An idea","value":"Concept"},{"name":"Challenge","value":"Challenge"}]},
            {"type":4,"name":"number","description":"number","required":true,"choices":[
            {"name":"One","value":1},{"name":"Two","value":2}]},
            {"type":6,"name":"user","description":"user","required":true},
            {"type":8,"name":"role","description":"role","required":true},
            {"type":7,"name":"channel","description":"channel","required":true,"channel_types":[0]},
            {"type":7,"name":"any","description":"any","required":true,"channel_types":[0,5]},
            {"type":11,"name":"picture","description":"picture","required":true},
            {"type":9,"name":"whom","description":"whom","required":true},
            {"type":5,"name":"flag","description":"flag"},
            {"type":10,"name":"share","description":"share","min_value":0.5,"max_value":9},
            {"type":3,"name":"title","description":"title","autocomplete":true}]},
            {"type":1,"name":"hub","description":"For moderators","options":[
            {"type":1,"name":"settings","description":"Shows them"},
            {"type":2,"name":"channel","description":"Channels","options":[
            {"type":1,"name":"set","description":"Sets one","options":[
            {"type":3,"name":"purpose","description":"purpose","required":true}]}]}],
            "default_member_permissions":"32"}
            ]
            """;

        public enum Kind
        {
            [ChoiceDisplay("An idea")]
            Concept,
            Challenge,
            [Hide]
            Unused,
        }

        [SlashCommand("options", "All kinds")]
        public Task OptionsAsync(
            [Summary(description: "The text"), MinLength(2), MaxLength(80)] string text,
            Kind kind,
            [Choice("One", 1), Choice("Two", 2)] int number,
            IUser user,
            IRole role,
            ITextChannel channel,
            [ChannelTypes(ChannelType.Text, ChannelType.News)] IChannel any,
            IAttachment picture,
            IMentionable whom,
            bool flag = false,
            [MinValue(0.5), MaxValue(9)] double? share = null,
            [Autocomplete] string title = "") =>
            NoteAsync($"{text}{kind}{number}{user}{role}{channel}{any}{picture}{whom}{flag}{share}{title}");

        [UserCommand("View profile")]
        public Task ViewAsync(IUser user) => NoteAsync($"{user}");

        [MessageCommand("Save as learning")]
        [DefaultMemberPermissions(GuildPermission.ManageMessages)]
        public Task SaveAsync(IMessage message) => NoteAsync($"{message}");

        [Group("hub", "For moderators")]
        [DefaultMemberPermissions(GuildPermission.ManageGuild)]
        public class HubModule(Journal journal) : JournalModule(journal)
        {
            [SlashCommand("settings", "Shows them")]
            public Task SettingsAsync() => NoteAsync("settings");

            [Group("channel", "Channels")]
            public class ChannelModule(Journal journal) : JournalModule(journal)
            {
                [SlashCommand("set", "Sets one")]
                public Task SetAsync(string purpose) => NoteAsync(purpose);
            }
        }
    }
}
