using Discord;
using NexusBot.Core.Members;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>What is kept of a member, in numbers and as a file, and the question before it is erased.</summary>
internal static class RecordsView
{
    private const string KeepSharedWork = "Erase me, keep what I shared";

    // Said to everyone alike: it tells nobody whether there is such a thing.
    private const string OfOthers = "What members said for themselves, like whom they never want to meet, is theirs and not in here.";

    public static Response Of(PersonalFile file, string server)
    {
        if (file.IsEmpty)
            return $"I keep nothing of you in {UserText.Line(server)}. {OfOthers}";

        var lines = file.Sections.Where(section => section.Items.Count > 0).Select(section => $"• {section.Title}: {section.Items.Count}");
        var card = new EmbedBuilder()
            .WithTitle(Graphemes.Cut(UserText.Line($"What I keep of you in {server}"), EmbedBuilder.MaxTitleLength))
            .WithDescription($"{string.Join('\n', lines)}\n\nAll of it, word for word, is in the file. Show all on a card brings its pictures.")
            .WithColor(Color.Teal)
            .Build();
        return new Response(Embed: card, Components: new ComponentBuilder().WithButton("Erase…", RecordsIds.Ask, ButtonStyle.Danger).Build())
        {
            Files = [RecordsFile.Of(file)],
        };
    }

    public static Response Question(string server) => new(
        $"**Shall I forget you in {UserText.Line(server)}?** It cannot be taken back.\n"
        + "Your profile, reminders, votes, lists, reports, sessions, and the messages on their way to you are erased, and your name is taken out of what others shared.\n"
        + "A session to come that others joined stays for them, without your name and words. Partners you have are told that it ended, and not why. "
        + "What members said for themselves, like whom they never want to meet, stays theirs.\n"
        + $"• **{KeepSharedWork}** keeps your learnings and solutions for others, as by a former member.\n"
        + "• **Erase everything** takes them too, with their cards at once and their pictures within two hours.\n"
        + "Backups forget what is erased within seven days.",
        Components: new ComponentBuilder()
            .WithButton(KeepSharedWork, RecordsIds.Erase(Erasure.LeaveSharedWork), ButtonStyle.Danger)
            .WithButton("Erase everything", RecordsIds.Erase(Erasure.Everything), ButtonStyle.Danger)
            .WithButton("Keep it all", RecordsIds.Keep, ButtonStyle.Secondary)
            .Build());

    public static Response Erased(Erasure erasure, string server) => erasure == Erasure.Everything
        ? $"Done. Everything that I kept of you in {UserText.Line(server)} is erased; pictures go within two hours, and backups forget it within seven days. You are welcome back at any time: `/start`."
        : $"Done. I keep nothing of you in {UserText.Line(server)}; what you shared stays for others, without your name. You are welcome back at any time: `/start`.";
}
