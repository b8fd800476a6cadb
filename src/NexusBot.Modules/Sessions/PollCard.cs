using System.Globalization;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>Times that are proposed for a session, with who could come to which.</summary>
internal static class PollCard
{
    private const int MostNames = 20;
    private const string Asked = "Which of these times suit you? Press their numbers, as many as you like; once more takes a number back.";

    /// <param name="session">What came of it, as it stands now; null where nothing did, or it is forgotten.</param>
    public static Embed Build(SessionPoll poll, Session? session, string mark)
    {
        var card = new EmbedBuilder()
            .WithTitle(UserText.Line(poll.Content.Title))
            .WithColor(poll.State == PollState.Open ? Color.Gold : Color.LightGrey)
            .WithDescription(Say(poll, session))
            .AddField("Asked by", MentionUtils.MentionUser(poll.Asker.Value), inline: true)
            .AddField("How long", LengthText.Describe(poll.Content.Length), inline: true)
            .AddField("Where", SessionCard.PlaceOf(poll.Content), inline: true);
        if (poll.Invited.Count > 0)
            card.AddField("With", Mention(poll.Invited), inline: true);
        for (var time = 0; time < poll.Times.Count; time++)
            card.AddField($"{Number(time)} · {When.Full(poll.Times[time])}", Voters([.. poll.VotersFor(time)]));

        return card.WithFooter($"Poll · {mark}").Build();
    }

    public static MessageComponent Buttons(SessionPoll poll, Instant now)
    {
        var buttons = new ComponentBuilder();
        if (poll.State != PollState.Open || poll.FavouriteAt(now) is not { } favourite)
            return buttons.Build();

        for (var time = 0; time < poll.Times.Count; time++)
            buttons.WithButton($"{Number(time)} ({poll.VotersFor(time).Count()})", PollIds.Vote(poll.Id, time), ButtonStyle.Primary, row: 0);
        return buttons
            .WithButton($"Schedule time {Number(favourite)}", PollIds.Settle(poll.Id, favourite), ButtonStyle.Success, row: 1)
            .WithButton("Another time", PollIds.More(poll.Id), ButtonStyle.Secondary, row: 1)
            .Build();
    }

    /// <summary>For whoever asked: each of the times, and the way out.</summary>
    public static Response Menu(SessionPoll poll)
    {
        var buttons = new ComponentBuilder();
        for (var time = 0; time < poll.Times.Count; time++)
            buttons.WithButton($"Time {Number(time)}", PollIds.Choose(poll.Id, time), ButtonStyle.Success, row: 0);
        buttons.WithButton("Close it without a session", PollIds.Close(poll.Id), ButtonStyle.Danger, row: 1);
        return new Response("At which time is it? Those who voted for it are going.", Components: buttons.Build());
    }

    public static Response Preview(PlannedPoll planned, string draft)
    {
        var lines = planned.Times.Select((time, index) => $"{Number(index)} · {When.Full(time.Start)}{FreeAt(planned, time.Free)}");
        var embed = new EmbedBuilder()
            .WithTitle(UserText.Line(planned.Content.Title))
            .WithColor(Color.Gold)
            .WithDescription(string.Join('\n', lines));
        if (planned.Unknown.Count > 0)
            embed.AddField("Not counted in", $"I know no hours of {Mention(planned.Unknown)}.");
        return new Response(
            "These are the times that I found. Nobody is asked yet.",
            embed.Build(),
            new ComponentBuilder().WithButton("Ask everybody", PollIds.Ask(draft), ButtonStyle.Success).Build());
    }

    private static string FreeAt(PlannedPoll planned, int free) => planned.Known.Count == 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {free} of {planned.Known.Count} are free");

    private static string Say(SessionPoll poll, Session? session) => poll.State switch
    {
        PollState.Settled when session is { State: SessionState.Cancelled } => "The session that came of it was cancelled.",
        PollState.Settled when session is { Start: var start } && start != poll.Chosen =>
            $"It was scheduled, and then moved to {When.Full(start)} ({When.Relative(start)}). Its card has the rest.",
        PollState.Settled => $"It is scheduled for {When.Full(poll.Chosen!.Value)} ({When.Relative(poll.Chosen.Value)}). Its card has the rest.",
        PollState.Closed => "This poll was closed, and no session came of it.",
        _ when poll.Content.Text is { } text => $"{UserText.Body(text)}\n\n{Asked}",
        _ => Asked,
    };

    private static string Voters(List<MemberId> voters) => voters.Count switch
    {
        0 => "nobody yet",
        > MostNames => $"{Mention(voters.Take(MostNames))} and {voters.Count - MostNames} more",
        _ => Mention(voters),
    };

    private static string Mention(IEnumerable<MemberId> members) => string.Join(", ", members.Select(member => MentionUtils.MentionUser(member.Value)));

    private static string Number(int time) => (time + 1).ToString(CultureInfo.InvariantCulture);
}
