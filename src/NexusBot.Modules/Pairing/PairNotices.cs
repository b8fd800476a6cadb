using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Modules.Members;
using NexusBot.Modules.Rendering;
using NodaTime.Extensions;

namespace NexusBot.Modules.Pairing;

/// <summary>What members are told of rounds and partners without having asked just then, a sentence for each.</summary>
internal sealed class PairNotices(IPartnershipStore partnerships, TimeProvider time) : INoticeRoom
{
    public string Subject => "your pairs";

    public bool Has(NoticeKind kind) => kind is NoticeKind.RoundComes or NoticeKind.LeftOutOfRound or NoticeKind.PartnerLeft
        or NoticeKind.PartnerUnheard or NoticeKind.RoundEnds or NoticeKind.Thanked;

    public async Task<NoticeLine?> WordAsync(Notice notice, NoticeBundle bundle, CancellationToken cancellationToken) => notice.Kind switch
    {
        NoticeKind.RoundComes => Coming(notice),
        NoticeKind.LeftOutOfRound => new(
            $"{Reason(notice.About)} In the next round you go first. `/pair now` finds a partner sooner, if somebody waits."),
        NoticeKind.PartnerLeft => new(
            "A partner of yours is no longer available, so your time together ended early. In the next round you go first, and until then you meet whoever waits or "
            + "asks with `/pair now`, unless `/pair status` takes you out of the line."),
        // Whether they met asks for more, and has the same buttons.
        NoticeKind.PartnerUnheard when bundle.Notices.Any(other => other.Kind == NoticeKind.RoundEnds && other.About == notice.About) => null,
        NoticeKind.PartnerUnheard => await FindAsync(notice, cancellationToken) is { Agreed: null } partnership ? Unheard(partnership, notice.To) : null,
        NoticeKind.RoundEnds => await FindAsync(notice, cancellationToken) is { } partnership ? Ending(partnership, notice.To) : null,
        _ => await ThankedAsync(notice, cancellationToken),
    };

    private async Task<NoticeLine> ThankedAsync(Notice notice, CancellationToken cancellationToken) =>
        new($"{MentionUtils.MentionUser(notice.By.Value)} thanks you: “{UserText.Line(notice.About)}”")
        {
            Place = notice.Thing is { } id ? (await partnerships.FindAsync(new PartnershipId(id), cancellationToken))?.Place : null,
        };

    private NoticeLine? Coming(Notice notice) => RoundText.Read(notice.About) is { } round && round > time.GetCurrentInstant()
        ? new($"The next round of pairs is made {When.Full(round)}, and you are in. Nothing is to be done, unless you want to skip it.")
        {
            Buttons = [Button("Skip this round", PairIds.SkipRound(notice.Guild, round))],
        }
        : null;

    private static NoticeLine Unheard(Partnership partnership, MemberId to) => new(
        $"You and {OnTheSpotView.Others(partnership, to)} were brought together a day ago. Have you said hello? A word is enough to begin.")
    {
        Buttons = [Button("My partner is silent", PairIds.Silent(partnership.Id))],
        Place = partnership.Place,
    };

    private static NoticeLine Ending(Partnership partnership, MemberId to) => new(
        $"Did you meet? Your time with {OnTheSpotView.Others(partnership, to)} ends {When.Full(partnership.EndsAt)}. {CheckInWording.WhoSees}")
    {
        Buttons = [.. CheckInWording.Answers(partnership.Id)],
        Place = partnership.Place,
    };

    // Of what is over nobody is asked any more.
    private async Task<Partnership?> FindAsync(Notice notice, CancellationToken cancellationToken) =>
        Guid.TryParse(notice.About, out var id)
        && await partnerships.FindAsync(new PartnershipId(id), cancellationToken) is { } partnership
        && partnership.SeatOf(notice.To) is not null
        && !partnership.IsOverAt(time.GetCurrentInstant())
            ? partnership
            : null;

    private static ButtonBuilder Button(string label, string id) =>
        new ButtonBuilder().WithLabel(label).WithCustomId(id).WithStyle(ButtonStyle.Secondary);

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
