using Discord;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Pairing;

/// <summary>What came of asking for a partner at once.</summary>
internal static class OnTheSpotView
{
    public static Response Of(OnTheSpot outcome, MemberId member) => outcome switch
    {
        OnTheSpot.Paired paired => $"{Others(paired.Partnership, member)} waited too. You hear from me in a moment, with where you can talk.",
        _ => new Response(
            "Nobody waits right now whom you could meet. I keep you in line for a week, and you hear from me when somebody asks who suits you.",
            Components: StopButton),
    };

    // Who was erased since is nobody any more.
    public static string Others(Partnership partnership, MemberId member) => partnership.Members.All(other => other == member)
        ? "a former member"
        : string.Join(" and ", partnership.Members.Where(other => other != member).Select(other => MentionUtils.MentionUser(other.Value)));

    private static MessageComponent StopButton =>
        new ComponentBuilder().WithButton("Wait no more", PairIds.StopWaiting, ButtonStyle.Secondary).Build();
}
