using System.Globalization;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>A session with who comes, and what can be answered to it.</summary>
internal static class SessionCard
{
    private const int MostNames = 20;
    private const string ThreadElsewhere = "in a thread of its own";

    /// <param name="mark">By which the card in a channel is found again; a private copy has none, and no thread below it.</param>
    public static Embed Build(Session session, Instant now, string? mark = null)
    {
        var card = Begin(session.Content, session.Start, session.Repeats?.Rule, mark is null ? ThreadElsewhere : "in the thread below")
            .WithColor(IsOpen(session, now) ? Color.Blue : Color.LightGrey)
            .AddField("Host", HostOf(session, now), inline: true);
        if (StateOf(session, now) is { } state)
            card.AddField(IsOpen(session, now) ? "Note" : "State", state);
        AddAnswers(card, session);

        return card.WithFooter(Footer(session, mark)).Build();
    }

    /// <summary>What is said of a session before anybody has answered.</summary>
    public static EmbedBuilder Begin(SessionContent content, Instant start, Series? rule, string thread = ThreadElsewhere)
    {
        var card = new EmbedBuilder()
            .WithTitle(UserText.Line(content.Title))
            .AddField("When", $"{When.Full(start)} ({When.Relative(start)}), for {LengthText.Describe(content.Length)}");
        if (content.Text is { } text)
            card.WithDescription(UserText.Body(text));
        if (rule is not null)
            card.AddField("Repeats", $"{RecurrenceText.Describe(rule)}, by the clock of {rule.Zone}");

        card.AddField("Where", PlaceOf(content, thread), inline: true);
        if (Audience(content) is { Length: > 0 } audience)
            card.AddField("For", audience, inline: true);
        if (content.Tags.Count > 0)
            card.AddField("Tags", string.Join(" · ", content.Tags.Select(tag => UserText.Line(tag.Display))), inline: true);

        return card;
    }

    /// <param name="answer">The custom id of an answer, where the card stands.</param>
    public static ComponentBuilder Buttons(Session session, Instant now, Func<SessionId, RsvpAnswer, string> answer)
    {
        if (session.State == SessionState.Cancelled)
            return new ComponentBuilder().WithButton("Correct my calendar", SessionIds.Calendar(session.Id), ButtonStyle.Secondary);
        if (!IsOpen(session, now))
            return new ComponentBuilder().WithButton("Write down what you learned", SessionIds.Notes(session.Id), ButtonStyle.Primary);

        return new ComponentBuilder()
            .WithButton("Going", answer(session.Id, RsvpAnswer.Going), ButtonStyle.Success)
            .WithButton("Maybe", answer(session.Id, RsvpAnswer.Maybe), ButtonStyle.Secondary)
            .WithButton("Can't", answer(session.Id, RsvpAnswer.Cannot), ButtonStyle.Secondary)
            .WithButton("Add to calendar", SessionIds.Calendar(session.Id), ButtonStyle.Secondary)
            .WithButton("More", SessionIds.More(session.Id), ButtonStyle.Secondary);
    }

    public static bool IsOpen(Session session, Instant now) => session.IsOpen && now < session.End;

    /// <param name="thread">Where its thread is, from where this is read.</param>
    public static string PlaceOf(SessionContent content, string thread = "in the thread at its card") => content.Place switch
    {
        SessionPlace.InChannel channel => MentionUtils.MentionChannel(channel.Channel.Value),
        SessionPlace.Elsewhere elsewhere => UserText.Line(elsewhere.Text),
        _ => thread,
    };

    private static string HostOf(Session session, Instant now) => session switch
    {
        { IsHostless: false } => MentionUtils.MentionUser(session.Host.Value),
        _ when !IsOpen(session, now) => "a former member",
        { Repeats: null } => "Nobody any more. Whoever comes can take it over: press More.",
        _ => "Nobody any more. Whoever comes can take it over: press More. Else it does not come again.",
    };

    private static string? StateOf(Session session, Instant now) => session.State switch
    {
        SessionState.Cancelled => "Cancelled",
        SessionState.Over => "Over. Thank you for coming!",
        _ when now >= session.End => "Over. Thank you for coming!",
        _ => session.Missed switch
        {
            0 => null,
            1 => "One time before this one passed while I was away.",
            var missed => $"{missed} times before this one passed while I was away.",
        },
    };

    private static string Audience(SessionContent content) => string.Join(
        ", ", new[] { content.Track is { } track ? Words.Of(track) : null, content.Cohort is { } cohort ? UserText.Line(cohort) : null }.OfType<string>());

    private static void AddAnswers(EmbedBuilder card, Session session)
    {
        var seated = session.Seated.ToList();
        var seats = session.Content.Seats is { } most ? string.Create(CultureInfo.InvariantCulture, $"{seated.Count} of {most}") : $"{seated.Count}";
        card.AddField($"Going ({seats})", Names(seated), inline: false);
        AddNames(card, "Waiting for a seat", [.. session.Waiting]);
        AddNames(card, "Maybe", [.. session.With(RsvpAnswer.Maybe)]);
        AddNames(card, "Can't", [.. session.With(RsvpAnswer.Cannot)]);
    }

    private static void AddNames(EmbedBuilder card, string name, List<Rsvp> answers)
    {
        if (answers.Count > 0)
            card.AddField($"{name} ({answers.Count})", Names(answers), inline: true);
    }

    private static string Names(List<Rsvp> answers)
    {
        if (answers.Count == 0)
            return "nobody yet";

        var more = answers.Count > MostNames ? $" and {answers.Count - MostNames} more" : "";
        return string.Join(", ", answers.Take(MostNames).Select(each => MentionUtils.MentionUser(each.Member.Value))) + more;
    }

    private static string Footer(Session session, string? mark)
    {
        string[] parts = [session.Repeats is null ? "Session" : "Session that repeats", .. mark is null ? [] : new[] { mark }];
        return string.Join(" · ", parts);
    }
}
