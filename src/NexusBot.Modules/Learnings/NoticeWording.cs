using Discord;
using Discord.WebSocket;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Pairing;
using NexusBot.Modules.Rendering;
using NodaTime.Extensions;

namespace NexusBot.Modules.Learnings;

/// <summary>What members are told without having asked, one sentence each, in one direct message.</summary>
internal sealed class NoticeWording(NoticeService notices, DiscordSocketClient client, TimeProvider time) : IWording
{
    private const int MostLines = 10;
    private const int LongestTitle = 100;
    private const int LongestText = EmbedBuilder.MaxDescriptionLength - 200;

    public string Kind => NoticeBundle.OutboxKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(claim.Entry.Guild, claim.Entry.Subject, cancellationToken) is not { } bundle)
            return null;

        var now = time.GetCurrentInstant();
        List<string> lines = [.. bundle.Notices.Select(notice => PairNotices.IsOne(notice) ? PairNotices.Line(notice, now) : Line(notice)).OfType<string>().Distinct()];
        return lines.Count == 0 ? null : new OutgoingMessage(Embed(bundle, lines, FooterMark.Of(claim)), PairNotices.Buttons(bundle.Notices, now));
    }

    // Two servers share one conversation, so each message says whose it is.
    private Embed Embed(NoticeBundle bundle, List<string> lines, string mark)
    {
        var shown = Fitting(lines);
        var more = lines.Count > shown.Count ? $"\n… and {lines.Count - shown.Count} more" : "";
        return new EmbedBuilder()
            .WithTitle(Title(bundle.Notices))
            .WithDescription($"{string.Join('\n', shown)}{more}\n\nWhat I tell you is yours to choose: `/profile notifications`.")
            .WithColor(Color.Blue)
            .WithFooter($"{client.GetGuild(bundle.Guild.Value)?.Name ?? "your server"} · {mark}")
            .Build();
    }

    // Thanks may be long, and what is escaped in them is longer still: a message that is too long would never come, nor any after it.
    private static List<string> Fitting(List<string> lines)
    {
        var length = 0;
        return [.. lines.Take(MostLines).TakeWhile(line => (length += line.Length + 1) <= LongestText)];
    }

    private static string Title(IReadOnlyList<Notice> notices) =>
        notices.All(PairNotices.IsOne) ? "About your pairs"
        : notices.Any(PairNotices.IsOne) ? "About your learnings and your pairs"
        : "About your learnings";

    private static string Line(Notice notice)
    {
        var by = Who.Of(notice.By);
        var title = $"**{UserText.Line(Graphemes.Cut(notice.About, LongestTitle))}**";
        return notice.Kind switch
        {
            NoticeKind.LearningEdited => $"{by} edited your learning {title}; what it said before is in its history.",
            NoticeKind.LearningDeleted => $"{by} deleted your learning {title}.",
            NoticeKind.LearningHidden => $"{by} took your learning {title} out of sight after it was reported.",
            NoticeKind.SolutionProposed => $"{by} proposed a solution for your challenge {title}.",
            NoticeKind.SolutionAccepted => $"{by} accepted your solution for {title}.",
            NoticeKind.AcceptedSolutionChanged => $"{by} changed or took back the solution you had for {title}. It is open again.",
            NoticeKind.SavingAllowed => $"{by} agreed: {title} is shared.",
            _ => $"{by} would rather not have {title} shared.",
        };
    }
}
