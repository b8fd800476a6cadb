using System.Globalization;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>The custom ids of polls: a pattern for the handler, and beside it what fills it.</summary>
internal static class PollIds
{
    public const string AskPattern = "poll:ask:*";
    public const string VotePattern = "poll:vote:*:*";
    public const string SettlePattern = "poll:settle:*:*";
    public const string EvenSoPattern = "poll:even-so:*:*";
    public const string ChoosePattern = "poll:choose:*:*";
    public const string MorePattern = "poll:more:*";
    public const string ClosePattern = "poll:close:*";

    public static string Ask(string draft) => CustomId.Fill(AskPattern, draft);

    public static string Vote(SessionPollId poll, int time) => CustomId.Fill(VotePattern, poll.ToString(), Number(time));

    public static string Settle(SessionPollId poll, int time) => CustomId.Fill(SettlePattern, poll.ToString(), Number(time));

    public static string EvenSo(SessionPollId poll, int time) => CustomId.Fill(EvenSoPattern, poll.ToString(), Number(time));

    public static string Choose(SessionPollId poll, int time) => CustomId.Fill(ChoosePattern, poll.ToString(), Number(time));

    public static string More(SessionPollId poll) => CustomId.Fill(MorePattern, poll.ToString());

    public static string Close(SessionPollId poll) => CustomId.Fill(ClosePattern, poll.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
