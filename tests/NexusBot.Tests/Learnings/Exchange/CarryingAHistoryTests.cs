using Moq;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Tests.Learnings.Pictures;

namespace NexusBot.Tests.Learnings.Exchange;

public sealed class CarryingAHistoryTests : IDisposable
{
    private readonly Hub _here = new();
    private readonly Hub _there = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task What_a_learning_said_before_is_there_again_and_can_be_restored_with_its_picture()
    {
        var picture = SomePicture.File();
        _here.Files.Setup(files => files.FetchAsync(picture, Picture.MaxBytes, TestToken)).ReturnsAsync(SomePicture.Png());
        var learning = await _here.ShareAsync(_here.Amina, Some.ShareLearning() with { Attached = [picture] });
        await _here.PictureEditing.RemoveAsync(_here.Amina, learning.Id, learning.Content.Pictures[0].Id, TestToken);

        await CarryAsync(_here, _there);
        await _there.Pictures.SweepAsync(TestToken);
        _there.Time.Advance(TimeSpan.FromHours(2));
        await _there.Pictures.SweepAsync(TestToken);
        var restored = await _there.Editing.RestoreAsync(_there.Amina, learning.Id, seen: 2, number: 1, TestToken);

        Assert.Equal(learning.Content.Pictures, restored.Value!.Content.Pictures);
        Assert.Equal(SomePicture.Png(), await _there.Pictures.FindAsync(learning.Content.Pictures[0], TestToken));
        Assert.Equal([3, 2, 1], (await HistoryAsync(_there, learning)).Select(version => version.Number));
    }

    [Fact]
    public async Task A_later_export_leaves_what_was_said_here_in_the_history_and_brings_what_was_said_between()
    {
        var learning = await _here.ShareAsync(_here.Amina);
        await CarryAsync(_here, _there);
        await EditAsync(_here, learning, 1, "Between");
        await EditAsync(_here, learning, 2, "Now");

        var report = await CarryAsync(_here, _there);

        Assert.Equal(1, report.Count(ImportFate.Changed));
        Assert.Equal(["Now", "Between", learning.Content.Text], (await HistoryAsync(_there, learning)).Select(version => version.Content.Text));
    }

    [Fact]
    public async Task A_document_that_changed_leaves_what_was_said_before_in_the_history()
    {
        var draft = new Core.Learnings.Import.LearningDraft(LearningKind.Concept, "Indexes", "They speed up reads.", "", []);
        var order = new ImportOrder(GeneratedHub.Guild, By: null, default, _here.Amina.Member, "README.md");
        await _here.Desk.ImportAsync(order, [draft], static _ => true, static _ => Task.CompletedTask, TestToken);
        await _here.Desk.ImportAsync(order, [draft with { Summary = "They slow down writes." }], static _ => true, static _ => Task.CompletedTask, TestToken);

        var learning = Assert.Single(await _here.Archive.ListAsync(GeneratedHub.Guild, TestToken));

        Assert.Equal("They speed up reads.", Assert.Single(learning.Versions).Content.Text);
    }

    [Fact]
    public async Task Who_saved_it_has_it_in_their_list_again_and_may_take_it_out()
    {
        var learning = await _here.ShareAsync(_here.Amina);
        await _here.Learnings.SetSavedAsync(_here.Brian, learning.Id, isSaved: true, TestToken);

        await CarryAsync(_here, _there);
        var carried = await SavedAsync(_there);
        var again = await _there.Learnings.SetSavedAsync(_there.Brian, learning.Id, isSaved: true, TestToken);
        await _there.Learnings.SetSavedAsync(_there.Brian, learning.Id, isSaved: false, TestToken);

        Assert.Equal([learning.Id], carried);
        Assert.Equal(LearningRefusals.AlreadySaved, again.Refusal);
        Assert.Empty(await SavedAsync(_there));
    }

    [Fact]
    public async Task What_was_said_before_and_who_saved_it_is_in_the_private_part_alone()
    {
        var learning = await _here.ShareAsync(_here.Amina, Some.ShareLearning(Some.Form(text: "Regretted.")));
        await _here.Learnings.SetSavedAsync(_here.Brian, learning.Id, isSaved: true, TestToken);
        await EditAsync(_here, learning, 1, "Better.");

        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        var with = export.Files.Where(file => Text(file.Value).Contains("Regretted.", StringComparison.Ordinal)).Select(file => file.Key);
        Assert.Equal([HubFile.PrivateName], with);
        Assert.Equal([HubFile.PrivateName], export.Files.Where(file => Text(file.Value).Contains(_here.Brian.Member.ToString(), StringComparison.Ordinal)).Select(file => file.Key));
    }

    [Fact]
    public async Task A_moderator_is_not_given_the_private_part()
    {
        var learning = await _here.ShareAsync(_here.Amina, Some.ShareLearning(Some.Form(text: "Regretted.")));
        await _here.Learnings.SetSavedAsync(_here.Brian, learning.Id, isSaved: true, TestToken);
        await EditAsync(_here, learning, 1, "Better.");

        var export = (await _here.Exporter.ExportAsync(_here.Wanjiru, TestToken)).Value!;

        Assert.Contains(HubFile.Name, export.Files.Keys);
        Assert.DoesNotContain(export.Files.Keys.Concat(export.Pictures.Keys), path => path.StartsWith("private/", StringComparison.Ordinal));
        Assert.DoesNotContain(export.Files.Values, file => Text(file).Contains(_here.Brian.Member.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(export.Files.Values, file => Text(file).Contains("Regretted.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_that_nobody_could_type_today_stays_out_and_its_learning_comes()
    {
        var learning = await _here.ShareAsync(_here.Amina, Some.ShareLearning(Some.Form(text: "Once allowed.")));
        await EditAsync(_here, learning, 1, "Better.");

        await CarryAsync(_here, _there, json => json.Replace("Once allowed.", "ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6", StringComparison.Ordinal));

        Assert.Equal([2], (await HistoryAsync(_there, learning)).Select(version => version.Number));
    }

    [Theory]
    [InlineData("\"number\": 1", "\"number\": 2")]
    [InlineData("\"number\": 1", "\"number\": 0")]
    public async Task A_history_that_no_hub_could_have_keeps_its_learning_out(string one, string other)
    {
        var learning = await _here.ShareAsync(_here.Amina);
        await EditAsync(_here, learning, 1, "Better.");

        var report = await CarryAsync(_here, _there, json => json.Replace(one, other, StringComparison.Ordinal));

        Assert.Equal(ExchangeRefusals.Unfit, Assert.Single(report.Lines).Refusal);
    }

    private static async Task<ImportReport> CarryAsync(Hub from, Hub to, Func<string, string>? change = null)
    {
        var export = await from.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);
        var files = new Dictionary<string, byte[]>(export.Files);
        foreach (var (path, picture) in export.Pictures)
            files[path] = (await from.Pictures.FindAsync(picture, TestToken))!;
        var hidden = Text(files[HubFile.PrivateName]);
        var content = HubFile.Read(files[HubFile.Name], System.Text.Encoding.UTF8.GetBytes(change?.Invoke(hidden) ?? hidden));
        return await to.ArchiveImport.ImportAsync(GeneratedHub.Guild, content.Value!, new CarriedFiles(files), TestToken);
    }

    private static async Task EditAsync(Hub hub, Learning learning, int version, string text) =>
        Assert.Null((await hub.Editing.EditAsync(hub.Amina, new EditLearning(learning.Id, version, new LearningPart.Text(text)), TestToken)).Refusal);

    private static async Task<IReadOnlyList<LearningVersion>> HistoryAsync(Hub hub, Learning learning) =>
        (await hub.Editing.GetHistoryAsync(hub.Amina, learning.Id, TestToken)).Value!.Versions;

    private static async Task<IEnumerable<LearningId>> SavedAsync(Hub hub) =>
        (await hub.Search.ListAsync(hub.Brian, new LearningFilter(SavedOnly: true), 1, TestToken)).Value!.Items.Select(item => item.Id);

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
