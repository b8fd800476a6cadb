using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Modules.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What others did to a member's learnings, a sentence for each.</summary>
internal sealed class LearningNotices(IOutboxStore outbox) : INoticeRoom
{
    private const int LongestTitle = 100;

    public string Subject => "your learnings";

    public bool Has(NoticeKind kind) => kind is NoticeKind.LearningEdited or NoticeKind.LearningDeleted or NoticeKind.LearningHidden
        or NoticeKind.SolutionProposed or NoticeKind.SolutionAccepted or NoticeKind.AcceptedSolutionChanged
        or NoticeKind.SavingAllowed or NoticeKind.SavingDeclined;

    public async Task<NoticeLine?> WordAsync(Notice notice, NoticeBundle bundle, CancellationToken cancellationToken) => new(Line(notice))
    {
        Place = HasCard(notice) ? (await outbox.FindAsync(Learning.CardKind, notice.Thing!.Value, cancellationToken))?.Sent : null,
    };

    // What is out of sight has nothing to go to.
    private static bool HasCard(Notice notice) =>
        notice is { Thing: not null, Kind: not (NoticeKind.LearningDeleted or NoticeKind.LearningHidden or NoticeKind.SavingDeclined) };

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
