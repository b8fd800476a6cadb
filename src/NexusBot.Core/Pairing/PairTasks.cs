using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing;

/// <summary>Small tasks for an hour together, by what partners work on.</summary>
public static class PairTasks
{
    private static readonly string[] s_backendWithFrontend =
    [
        "Design one endpoint together: one of you says what the screen needs, the other what the database has. Write down the request and the answer.",
        "Take a list that grows: agree on how it is paged, sorted and filtered, and what an empty page looks like.",
        "Go through every way in which one form can be refused, and agree on how the API says so and where the page shows it.",
        "Draw what happens between a click on “Pay” and the row in the database, and mark where it can fail twice.",
        "Agree on how a page learns that something changed: asking again, server-sent events or a WebSocket. Say what each would cost.",
        "Read one endpoint's documentation together. What would a newcomer still have to ask? Write the missing lines.",
    ];

    private static readonly string[] s_bothBackend =
    [
        "Show each other one query of yours with EXPLAIN, and find an index that it lacks or has in vain.",
        "Pick one endpoint and write the three tests that it lacks: the empty case, the forbidden case, the one that comes twice.",
        "Move one slow thing of a request into a background task, and decide what happens when it fails halfway.",
        "Review one pull request of each other, with one thing to keep and one question each.",
        "Make a Docker image of one of you smaller. Measure before and after.",
        "Decide what you would cache in one of your projects, for how long, and what throws it out.",
    ];

    private static readonly string[] s_bothFrontend =
    [
        "Walk through one page of each other with the keyboard alone, and mend the first thing that you cannot reach.",
        "Take one component and find every state that it can be in: empty, loading, failed, too long. Draw those that are missing.",
        "Throttle the network to slow 3G and open each other's page. What appears first, and what should?",
        "Review one pull request of each other, with one thing to keep and one question each.",
        "Rewrite one form's error messages so that each says what to do next.",
    ];

    private static readonly string[] s_withMentor =
    [
        "Bring one piece of code that you are not sure of. Read it aloud together, and leave with one change and one question.",
        "Draw the system that you are building on one page. Your mentor asks of each arrow: what if it fails?",
        "Pick one decision of your project and write it down: what the question was, what you chose, what it costs.",
        "Practise one interview question for twenty minutes, then talk for twenty about how it went.",
    ];

    private static readonly string[] s_mixed =
    [
        "Teach each other one thing in ten minutes each, with something that runs at the end.",
        "Mend one small bug together: one types, the other decides, and after twenty minutes you change over.",
        "Read the README of each other's project as if it were your first day. Write down where you would have stopped.",
        "Each brings one error message that cost an evening. Tell how you found the cause, and write the learning down.",
    ];

    /// <summary>What suits members of these tracks.</summary>
    public static PairTaskKind KindFor(IReadOnlyCollection<Track> tracks) =>
        tracks.Contains(Track.Mentor) ? PairTaskKind.WithMentor
        : tracks.All(track => track == Track.Backend) ? PairTaskKind.BothBackend
        : tracks.All(track => track == Track.Frontend) ? PairTaskKind.BothFrontend
        : tracks.Contains(Track.Backend) && tracks.Contains(Track.Frontend) ? PairTaskKind.BackendWithFrontend
        : PairTaskKind.Mixed;

    /// <summary>One of those that suit, always the same for the same partnership.</summary>
    public static string Choose(PairTaskKind kind, PartnershipId partnership)
    {
        var tasks = Of(kind);
        return tasks[Lots.Draw(partnership, tasks.Count)];
    }

    internal static IReadOnlyList<string> Of(PairTaskKind kind) => kind switch
    {
        PairTaskKind.BackendWithFrontend => s_backendWithFrontend,
        PairTaskKind.BothBackend => s_bothBackend,
        PairTaskKind.BothFrontend => s_bothFrontend,
        PairTaskKind.WithMentor => s_withMentor,
        _ => s_mixed,
    };
}
