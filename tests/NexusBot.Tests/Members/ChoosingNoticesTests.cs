using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Members;

public sealed class ChoosingNoticesTests : IDisposable
{
    private readonly Hub _hub = new();

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Everything_is_told_until_a_member_says_otherwise(NoticeKind kind)
    {
        await _hub.SetUpAsync();

        await HappenAsync(kind);

        Assert.Contains(kind, await ToldToAminaAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_a_member_does_not_want_to_know_is_not_told_and_the_rest_is(NoticeKind kind)
    {
        await _hub.SetUpAsync();
        await _hub.Profiles.TellOnlyAsync(_hub.Amina, Enum.GetValues<NoticeKind>().Where(other => other != kind).ToHashSet(), TestToken);
        var another = kind == NoticeKind.SolutionProposed ? NoticeKind.LearningEdited : NoticeKind.SolutionProposed;

        await HappenAsync(kind);
        await HappenAsync(another);

        var told = await ToldToAminaAsync();
        Assert.Contains(another, told);
        Assert.DoesNotContain(kind, told);
    }

    [Fact]
    public async Task What_waits_is_not_told_either_once_its_kind_is_switched_off()
    {
        await _hub.SetUpAsync();
        await HappenAsync(NoticeKind.SolutionProposed);
        await HappenAsync(NoticeKind.LearningEdited);

        await _hub.Profiles.TellOnlyAsync(_hub.Amina, new HashSet<NoticeKind> { NoticeKind.LearningEdited }, TestToken);

        Assert.Equal([NoticeKind.LearningEdited], await ToldToAminaAsync());
        await _hub.Profiles.TellOnlyAsync(_hub.Amina, new HashSet<NoticeKind>(), TestToken);
        Assert.Empty(await ToldToAminaAsync());
    }

    [Fact]
    public async Task Who_does_not_want_to_be_asked_is_not_even_when_the_form_was_open()
    {
        var saving = (await BeginToSaveAsync(_hub.Brian, _hub.Amina)).Value!;
        await _hub.Profiles.TellOnlyAsync(_hub.Amina, new HashSet<NoticeKind>(), TestToken);

        var submitted = await _hub.Savings.SubmitAsync(_hub.Brian, saving.Id, LearningKind.Concept, Some.Form(), [], TestToken);

        Assert.Equal(SavingRefusals.NotToBeAsked(_hub.Amina.Member), submitted.Refusal);
        Assert.Equal(SavingRefusals.NotToBeAsked(_hub.Amina.Member), (await BeginToSaveAsync(_hub.Brian, _hub.Amina)).Refusal);
        Assert.Null((await BeginToSaveAsync(_hub.Amina, _hub.Amina)).Refusal);
    }

    [Fact]
    public async Task A_longer_night_holds_bundles_and_questions_back()
    {
        await _hub.SetUpAsync();
        var night = Night.Choices[^1];
        await _hub.Profiles.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);
        await _hub.Profiles.SetNightAsync(_hub.Amina, night, TestToken);
        var morning = night.After(_hub.Now, DateTimeZoneProviders.Tzdb["Africa/Nairobi"]);

        await HappenAsync(NoticeKind.SolutionProposed);
        await HappenAsync(NoticeKind.SavingAsked);

        Assert.True(morning > _hub.Now);
        Assert.Empty(await DueAsync(morning - Duration.FromSeconds(1)));
        Assert.Equal(2, (await DueAsync(morning)).Count);
    }

    [Fact]
    public async Task A_night_that_is_none_of_the_choices_is_refused() => Assert.Equal(
        MemberRefusals.NoSuchNight,
        (await _hub.Profiles.SetNightAsync(_hub.Amina, new Night(new LocalTime(23, 0), new LocalTime(6, 0)), TestToken)).Refusal);

    // Each kind as it comes to Amina in life.
    private Task HappenAsync(NoticeKind kind) => kind switch
    {
        NoticeKind.LearningEdited => OnOwnAsync(id =>
            _hub.Editing.EditAsync(_hub.Grace, new EditLearning(id, 1, new LearningPart.Text("Touched")), TestToken)),
        NoticeKind.LearningDeleted => OnOwnAsync(id => _hub.Removal.DeleteAsync(_hub.Wanjiru, id, TestToken)),
        NoticeKind.LearningHidden => OnOwnAsync(async id =>
        {
            await _hub.Reports.ReportAsync(_hub.Brian, id, "Rude.", TestToken);
            var reported = (await _hub.Reports.ListAsync(_hub.Wanjiru, TestToken)).Value!.Single();
            return await _hub.Reports.HideAsync(_hub.Wanjiru, id, SeenReports.Of(reported, shown: 1), TestToken);
        }),
        NoticeKind.SolutionProposed => OnOwnAsync(id => _hub.Challenges.ProposeAsync(_hub.Brian, id, "Like this.", TestToken)),
        NoticeKind.SolutionAccepted => SolveAsync(),
        NoticeKind.AcceptedSolutionChanged => OnOwnAsync(async id =>
        {
            var solution = (await _hub.Challenges.ProposeAsync(_hub.Brian, id, "Like this.", TestToken)).Value!.Solutions[^1].Id;
            await _hub.Challenges.AcceptAsync(_hub.Amina, id, solution, false, TestToken);
            return await _hub.Challenges.TakeBackAsync(_hub.Brian, id, solution, TestToken);
        }),
        NoticeKind.SavingAllowed => AskAsync(agrees: true),
        NoticeKind.SavingDeclined => AskAsync(agrees: false),
        NoticeKind.SavingAsked => BeingAskedAsync(),
        _ => BeingToldOfPairsAsync(kind),
    };

    private async Task BeingToldOfPairsAsync(NoticeKind kind)
    {
        var (amina, round) = (_hub.Amina, _hub.Now + Duration.FromDays(1));
        var enrolments = _hub.Pairing<IEnrolmentStore>();
        await enrolments.SaveAsync(
            new Enrolment { Guild = amina.Guild, Member = amina.Member, JoinedAt = _hub.Now, Version = 1 }, new WriteMark(amina.Member, _hub.Now, amina.Interaction), TestToken);
        await enrolments.TellAsync(round, [await _hub.Notices.AboutSelfAsync(amina.Guild, amina.Member, kind, "1", TestToken)], TestToken);
    }

    private async Task OnOwnAsync(Func<LearningId, Task<Outcome<Learning>>> deed)
    {
        var own = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form($"Mine {Guid.CreateVersion7()}"), LearningKind.Challenge));
        Assert.Null((await deed(own.Id)).Refusal);
    }

    private async Task SolveAsync()
    {
        var challenge = await _hub.ShareAsync(_hub.Brian, Some.ShareLearning(Some.Form("Brian's"), LearningKind.Challenge));
        var proposed = (await _hub.Challenges.ProposeAsync(_hub.Amina, challenge.Id, "Like this.", TestToken)).Value!;
        Assert.Null((await _hub.Challenges.AcceptAsync(_hub.Brian, challenge.Id, proposed.Solutions[^1].Id, false, TestToken)).Refusal);
    }

    private async Task AskAsync(bool agrees)
    {
        var saving = (await BeginToSaveAsync(_hub.Amina, _hub.Brian)).Value!;
        await _hub.Savings.SubmitAsync(_hub.Amina, saving.Id, LearningKind.Concept, Some.Form("Saved"), [], TestToken);
        Assert.Null((await _hub.Savings.AnswerAsync(_hub.Brian.Member, _hub.Brian.Interaction, saving.Id, agrees, TestToken)).Refusal);
    }

    private async Task BeingAskedAsync()
    {
        if ((await BeginToSaveAsync(_hub.Brian, _hub.Amina)).Value is { } saving)
            await _hub.Savings.SubmitAsync(_hub.Brian, saving.Id, LearningKind.Concept, Some.Form("Asked for"), [], TestToken);
    }

    private Task<Outcome<MessageSaving>> BeginToSaveAsync(Caller saver, Caller author) =>
        _hub.Savings.BeginAsync(saver, author.Member, "Two ways to do it.", [], TestToken);

    // What a delivery would word at noon of the next day.
    private async Task<IReadOnlyList<NoticeKind>> ToldToAminaAsync()
    {
        var told = new List<NoticeKind>();
        foreach (var claim in await DueAsync(_hub.Now + Duration.FromHours(22)))
        {
            if (claim.Entry.Kind == MessageSaving.OutboxKind)
                told.Add(NoticeKind.SavingAsked);
            else if (await _hub.Notices.FindAsync(claim.Entry.Guild, claim.Entry.Subject, TestToken) is { } bundle)
                told.AddRange(bundle.Notices.Select(notice => notice.Kind));
        }

        return told;
    }

    private async Task<IReadOnlyList<OutboxClaim>> DueAsync(Instant now)
    {
        var claims = await _hub.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(100), TestToken);
        await _hub.Outbox.ReleaseAsync([.. claims], TestToken);
        return [.. claims.Where(claim => claim.Entry.Address == new Address.DirectMessage(_hub.Amina.Member) && claim.Entry.Kind != "reminder")];
    }
}
