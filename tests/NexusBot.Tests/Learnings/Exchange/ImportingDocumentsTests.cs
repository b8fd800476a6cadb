using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Learnings.Exchange;

public sealed class ImportingDocumentsTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_changed_changes_what_changed_in_it()
    {
        await ImportAsync("## Concepts\n- **Queues**: Work waits\n- **Caching**: Answers wait\n## Challenges\n- **Challenge:** Slow lists\n  **Solution:** An index\n");

        var report = await ImportAsync(
            "## Concepts\n- **Queues**: Work waits in line\n- **Caching**: Answers wait\n- **Indexes**: Found\n## Challenges\n- **Challenge:** Slow lists\n  **Solution:** Two indexes\n");

        Assert.Equal([ImportFate.Changed, ImportFate.Unchanged, ImportFate.Added, ImportFate.Changed], report.Lines.Select(line => line.Fate));
        var slow = await FindAsync("Slow lists");
        Assert.Equal(("Two indexes", 2), (slow.AcceptedSolution!.Text, slow.Version));
        Assert.Equal("Work waits in line", (await FindAsync("Queues")).Content.Text);
    }

    [Fact]
    public async Task What_was_edited_here_is_left_alone_and_told()
    {
        await ImportAsync("## Concepts\n- **Queues**: Work waits\n");
        var queues = await FindAsync("Queues");
        await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(queues.Id, 1, new LearningPart.Text("Edited by hand")), TestToken);

        var report = await ImportAsync("## Concepts\n- **Queues**: Work waits in line\n");
        var unchanged = await ImportAsync("## Concepts\n- **Queues**: Work waits\n");

        Assert.Equal(ImportFate.EditedHere, Assert.Single(report.Lines).Fate);
        Assert.Equal(ImportFate.Unchanged, Assert.Single(unchanged.Lines).Fate);
        Assert.Equal("Edited by hand", (await FindAsync("Queues")).Content.Text);
    }

    [Fact]
    public async Task A_name_told_as_two_kinds_is_two_learnings_each_time()
    {
        const string Readme = "## Key Technologies\n- **CI/CD**: GitHub Actions\n## Concepts\n- **CI/CD**: Small steps\n";

        var first = await ImportAsync(Readme);
        var second = await ImportAsync(Readme);

        Assert.Equal(2, first.Count(ImportFate.Added));
        Assert.Equal(2, second.Count(ImportFate.Unchanged));
        Assert.Equal(LearningKind.Technology, (await FindAsync("CI/CD")).Content.Kind);
        Assert.Equal(LearningKind.Concept, (await FindAsync("CI/CD (concept)")).Content.Kind);
    }

    [Fact]
    public async Task What_its_author_shared_by_hand_is_left_alone()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Queues"));

        var report = await ImportAsync("## Concepts\n- **queues**: Work waits\n");

        Assert.Equal(ImportFate.AlreadyHere, Assert.Single(report.Lines).Fate);
    }

    [Fact]
    public async Task A_long_title_is_cut_and_stands_whole_in_the_text()
    {
        var title = string.Join(' ', Enumerable.Repeat("Everything that I learned", 10));
        var draft = new LearningDraft(LearningKind.Takeaway, title, "And more.", "", []);

        await _hub.Desk.ImportAsync(Order(), [draft], static _ => true, static _ => Task.CompletedTask, TestToken);

        var learning = Assert.Single(await _hub.Archive.ListAsync(GeneratedHub.Guild, TestToken)).Learning;
        Assert.True(learning.Content.Title.Length <= LearningContent.MaxTitleLength);
        Assert.StartsWith(learning.Content.Title.TrimEnd('…') + ' ', title, StringComparison.Ordinal);
        Assert.Equal($"{title}\n\nAnd more.", learning.Content.Text);
    }

    [Fact]
    public async Task What_has_no_text_says_its_title()
    {
        await ImportAsync("## Key Technologies\n- Python\n");

        Assert.Equal("Python", (await FindAsync("Python")).Content.Text);
    }

    [Fact]
    public async Task Two_hundred_at_once_get_one_message_and_a_card_only_when_one_is_edited()
    {
        await _hub.SetUpAsync();
        await ImportAsync("## Takeaways\n" + string.Concat(Enumerable.Range(1, 200).Select(n => $"- Sentence number {n}\n")));
        var before = await DueAsync();
        var one = await FindAsync("Sentence number 7");

        var chosen = await _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);
        await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(one.Id, 1, new LearningPart.Text("Touched")), TestToken);

        Assert.Equal([ImportNews.MessageKind], before);
        Assert.Equal(0, chosen.Value!.Waiting);
        Assert.Equal([ImportNews.MessageKind, Learning.CardKind], (await DueAsync()).Order());
    }

    [Fact]
    public async Task A_member_who_is_forgotten_is_forgotten_in_imports_too()
    {
        await ImportAsync("## Concepts\n- **Queues**: Work waits\n");

        foreach (var store in _hub.Erasables)
            await store.EraseMemberAsync(GeneratedHub.Guild, _hub.Amina.Member, TestToken);
        var report = await ImportAsync("## Concepts\n- **Queues**: Work waits\n");

        Assert.Equal(ImportFate.Added, Assert.Single(report.Lines).Fate);
    }

    [Fact]
    public async Task The_audit_trail_has_what_a_moderator_and_what_the_operator_imported()
    {
        await ImportAsync("## Concepts\n- **Queues**: Work waits\n- **Caching**: Answers wait\n");
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        await ImportAsync(Order() with { By = null }, "## Concepts\n- **Queues**: Work waits in line\n- **Caching**: Answers wait\n");
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        await ImportAsync("## Concepts\n- **Queues**: Work waits in line\n");

        var audit = (await _hub.Audit.ReadAsync(GeneratedHub.Guild, actor: null, page: 1, TestToken)).Items;

        Assert.Equal(
            [(null, "0 added, 1 changed"), (_hub.Wanjiru.Member, "2 added, 0 changed")],
            audit.Where(entry => entry.What == AuditKind.ImportLearnings).Select(entry => (entry.Actor, entry.After)));
    }

    [Fact]
    public async Task Who_imports_where_no_channel_is_chosen_is_told_that_nobody_else_was()
    {
        var untold = await ImportAsync("## Concepts\n- **Queues**: Work waits\n");
        var nothing = await ImportAsync("## Concepts\n- **Queues**: Work waits\n");
        await _hub.SetUpAsync();
        var told = await ImportAsync("## Concepts\n- **Caching**: Answers wait\n");

        Assert.Equal([true, false, false], [untold.IsUntold, nothing.IsUntold, told.IsUntold]);
    }

    public void Dispose() => _hub.Dispose();

    private ImportOrder Order() => new(GeneratedHub.Guild, _hub.Wanjiru.Member, _hub.Wanjiru.Interaction, _hub.Amina.Member, "README.md");

    private Task<ImportReport> ImportAsync(string markdown) => ImportAsync(Order(), markdown);

    private Task<ImportReport> ImportAsync(ImportOrder order, string markdown) =>
        _hub.Desk.ImportAsync(order, LearningImport.Read(markdown).Value!, static _ => true, static _ => Task.CompletedTask, TestToken);

    private async Task<Learning> FindAsync(string title) =>
        (await _hub.Archive.ListAsync(GeneratedHub.Guild, TestToken)).Single(one => one.Learning.Content.Title == title).Learning;

    private async Task<IEnumerable<string>> DueAsync()
    {
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        var claims = await _hub.Outbox.ClaimDueAsync(_hub.Now, NodaTime.Duration.FromSeconds(1), new ClaimRoom(300), TestToken);
        await _hub.Outbox.ReleaseAsync([.. claims], TestToken);
        return claims.Select(claim => claim.Entry.Kind);
    }
}
