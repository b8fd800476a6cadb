using Discord;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>What members are told of rounds without having asked just then, a sentence for each.</summary>
internal static class PairNotices
{
    public static bool IsOne(Notice notice) =>
        notice.Kind is NoticeKind.RoundComes or NoticeKind.LeftOutOfRound or NoticeKind.PartnerLeft or NoticeKind.Thanked;

    /// <summary>Null when it has passed.</summary>
    public static string? Line(Notice notice, Instant now) => notice.Kind switch
    {
        NoticeKind.RoundComes => ComingRound(notice, now) is { } round
            ? $"The next round of pairs is made {When.Full(round)}, and you are in. Nothing is to be done, unless you want to skip it."
            : null,
        NoticeKind.LeftOutOfRound => $"{Reason(notice.About)} In the next round you go first. `/pair now` finds a partner sooner, if somebody waits.",
        NoticeKind.PartnerLeft => "Your partner is no longer in the server. I look for a new one: you meet whoever waits or asks next, unless `/pair status` takes you out of the line.",
        _ => $"{MentionUtils.MentionUser(notice.By.Value)} thanks you: “{UserText.Line(notice.About)}”",
    };

    /// <summary>Skip, where a round is announced that is still to come.</summary>
    public static MessageComponent? Buttons(IEnumerable<Notice> notices, Instant now) =>
        notices.LastOrDefault(notice => ComingRound(notice, now) is not null) is { } coming
            ? new ComponentBuilder()
                .WithButton("Skip this round", PairIds.SkipRound(coming.Guild, ComingRound(coming, now)!.Value), ButtonStyle.Secondary)
                .Build()
            : null;

    private static Instant? ComingRound(Notice notice, Instant now) =>
        notice.Kind == NoticeKind.RoundComes && RoundText.Read(notice.About) is { } round && round > now ? round : null;

    private static string Reason(string name) => Enum.TryParse<UnpairedReason>(name, out var reason)
        ? reason switch
        {
            UnpairedReason.NoHours => "This round had no partner for you: I do not know when you are free. Set your hours with `/profile edit`.",
            UnpairedReason.NobodyAtTheseHours => "This round had no partner for you: nobody else is free when you are. More hours in `/profile edit` would help.",
            // What earlier rounds left in bundles may name the reason that is not told (LeftOut.Told): it reads alike.
            _ => "This round had no partner for you: at your hours nobody was left whom you could meet.",
        }
        : "This round had no partner for you.";
}
