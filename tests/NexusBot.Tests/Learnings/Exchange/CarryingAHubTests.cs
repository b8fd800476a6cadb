using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Learnings.Exchange;

public sealed class CarryingAHubTests : IDisposable
{
    private readonly Hub _here = new();
    private readonly Hub _there = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_learnings_with_every_feature_arrive_as_they_were_and_go_on_byte_for_byte()
    {
        var made = await FillAsync(_here, seed: 7, count: 500);
        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        var report = await CarryAsync(export, _here, _there);
        var again = await _there.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        Assert.Equal(500, report.Count(ImportFate.Added));
        Assert.Equal(0, report.LostPictures);
        Assert.True(made.Sum(one => one.Versions.Count) > 100 && made.Sum(one => one.Saves.Count) > 100);
        var arrived = (await _there.Archive.ListAsync(GeneratedHub.Guild, TestToken)).ToDictionary(one => one.Learning.Id);
        foreach (var one in made)
            Assert.Equivalent(one, arrived[one.Learning.Id], strict: true);
        Assert.Equal(export.Files.Keys, again.Files.Keys);
        Assert.All(export.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
        Assert.Equal(export.Pictures, again.Pictures);
        foreach (var picture in export.Pictures.Values)
            Assert.NotNull(await _there.Pictures.FindAsync(picture, TestToken));
    }

    [Fact]
    public async Task The_same_export_again_changes_nothing_and_the_audit_trail_has_the_first_time_alone()
    {
        await FillAsync(_here, seed: 8, count: 40);
        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);
        await CarryAsync(export, _here, _there);

        var report = await CarryAsync(export, _here, _there);

        Assert.Equal(40, report.Count(ImportFate.Unchanged));
        var audit = Assert.Single((await _there.Audit.ReadAsync(GeneratedHub.Guild, actor: null, page: 1, TestToken)).Items);
        Assert.Equal((null, AuditKind.ImportLearnings, "40 added, 0 changed"), (audit.Actor, audit.What, audit.After));
    }

    [Fact]
    public async Task A_later_export_changes_what_changed_there_and_leaves_what_was_edited_here()
    {
        var edited = await _here.ShareAsync(_here.Amina, Some.ShareLearning("Edited there"));
        var both = await _here.ShareAsync(_here.Amina, Some.ShareLearning("Edited in both"));
        await _here.ShareAsync(_here.Amina, Some.ShareLearning("Left alone"));
        await CarryAsync(await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken), _here, _there);
        await EditAsync(_here, edited, "New there");
        await EditAsync(_here, both, "One way");
        await EditAsync(_there, both, "Another way");
        await EditAsync(_there, both with { Version = 2 }, "And once more");

        var report = await CarryAsync(await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken), _here, _there);

        Assert.Equal(
            [("Edited in both", ImportFate.EditedHere), ("Edited there", ImportFate.Changed), ("Left alone", ImportFate.Unchanged)],
            report.Lines.Select(line => (line.Title, line.Fate)).Order());
        Assert.Equal(["A view over memory that lives on the stack.", "And once more", "New there"], await TextsAsync(_there));
    }

    [Fact]
    public async Task What_moderators_hid_is_in_no_page_and_what_members_did_stays_private()
    {
        await FillAsync(_here, seed: 9, count: 60);
        var hidden = (await _here.Archive.ListAsync(GeneratedHub.Guild, TestToken)).Where(one => one.Learning.Hidden is not null).ToList();

        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        Assert.NotEmpty(hidden);
        var open = string.Concat(export.Files.Where(file => !file.Key.StartsWith("private/", StringComparison.Ordinal)).Select(file => Text(file.Value)));
        Assert.DoesNotContain(hidden, one => open.Contains(one.Learning.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("\"votes\"", open, StringComparison.Ordinal);
        Assert.Equal("/private/\n", Text(export.Files[".gitignore"]));
    }

    [Fact]
    public async Task Without_its_private_part_an_export_brings_what_members_see()
    {
        await FillAsync(_here, seed: 10, count: 60);
        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        var content = HubFile.Read(export.Files[HubFile.Name], hidden: null);
        var report = await _there.ArchiveImport.ImportAsync(GeneratedHub.Guild, content.Value!, new CarriedFiles(export.Files), TestToken);

        Assert.Equal(export.Shown, report.Count(ImportFate.Added));
        Assert.All(await _there.Archive.ListAsync(GeneratedHub.Guild, TestToken), one => Assert.Empty(one.Votes));
    }

    [Fact]
    public async Task A_picture_that_is_missing_or_another_is_told_and_its_learning_comes_without_it()
    {
        await FillAsync(_here, seed: 11, count: 30);
        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);
        var wrong = export.Pictures.Keys.ToDictionary(path => path, _ => new byte[] { 1, 2, 3 });

        var content = HubFile.Read(export.Files[HubFile.Name], export.Files[HubFile.PrivateName]);
        var report = await _there.ArchiveImport.ImportAsync(GeneratedHub.Guild, content.Value!, new CarriedFiles(wrong), TestToken);

        Assert.True(report.LostPictures > 0);
        Assert.Equal(30, report.Count(ImportFate.Added));
        Assert.All(await _there.Archive.ListAsync(GeneratedHub.Guild, TestToken), one => Assert.Empty(one.Learning.Content.Pictures));
    }

    [Fact]
    public async Task Into_another_guild_of_the_same_store_learnings_come_as_new_ones_and_once()
    {
        await FillAsync(_here, seed: 12, count: 10);
        var export = await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken);

        var first = await CarryAsync(export, _here, _here, new GuildId(901));
        var second = await CarryAsync(export, _here, _here, new GuildId(901));

        Assert.Equal(10, first.Count(ImportFate.Added));
        Assert.Equal(10, second.Count(ImportFate.Unchanged));
        Assert.Equal(10, (await _here.Archive.ListAsync(GeneratedHub.Guild, TestToken)).Count);
    }

    [Fact]
    public async Task What_an_import_changed_can_be_read_and_brought_back()
    {
        var learning = await _here.ShareAsync(_here.Amina, Some.ShareLearning("Spans"));
        await CarryAsync(await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken), _here, _there);
        await EditAsync(_here, learning, "New there");
        await CarryAsync(await _here.Exporter.ExportAsync(GeneratedHub.Guild, TestToken), _here, _there);

        var history = await _there.Editing.GetHistoryAsync(_there.Amina, learning.Id, TestToken);
        var restored = await _there.Editing.RestoreAsync(_there.Amina, learning.Id, seen: 2, number: 1, TestToken);

        Assert.Equal(["New there", learning.Content.Text], history.Value!.Versions.Select(version => version.Content.Text));
        Assert.Equal((learning.Content.Text, 3), (restored.Value!.Content.Text, restored.Value.Version));
    }

    [Theory]
    [InlineData("../../.bashrc.png", null)]
    [InlineData("schema.svg", null)]
    [InlineData("schema.png", "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8")]
    public void A_picture_that_no_member_could_have_attached_keeps_its_learning_out(string name, string? description)
    {
        var made = new GeneratedHub(13).Make(40).First(one => one.Learning is { IsShown: true, Content.Pictures.Count: > 0 });
        var pictures = made.Learning.Content.Pictures.Select(picture => picture with { Name = name, Kind = PictureKind.Png, Description = description });
        var forged = made with { Learning = made.Learning with { Content = made.Learning.Content with { Pictures = [.. pictures.Take(1)] } } };

        Assert.Equal(ExchangeRefusals.Unfit, ArchiveCheck.Of(forged));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"format":"other","version":1,"guild":"1","learnings":[]}""")]
    [InlineData("""{"format":"nexusbot-hub","version":1,"guild":"-1","learnings":[]}""")]
    [InlineData("""{"format":"nexusbot-hub","version":1,"guild":"1"}""")]
    [InlineData("""{"format":"nexusbot-hub","version":1,"guild":"1","learnings":[null]}""")]
    [InlineData("""{"format":"nexusbot-hub","version":1,"guild":"1","learnings":[{"id":"x"}]}""")]
    public void A_file_that_is_no_export_is_refused(string json) =>
        Assert.Equal(ExchangeRefusals.NotAnExport, HubFile.Read(System.Text.Encoding.UTF8.GetBytes(json), null).Refusal);

    [Fact]
    public void An_export_of_a_later_version_is_refused_as_such() => Assert.Equal(
        ExchangeRefusals.TooNew, HubFile.Read("""{"format":"nexusbot-hub","version":2,"guild":"1","learnings":[]}"""u8.ToArray(), null).Refusal);

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private static async Task<IReadOnlyList<ArchivedLearning>> FillAsync(Hub hub, int seed, int count)
    {
        var generated = new GeneratedHub(seed);
        var made = generated.Make(count);
        var contents = made.SelectMany(one => one.Versions.Select(version => version.Content).Prepend(one.Learning.Content));
        foreach (var picture in contents.SelectMany(content => content.Pictures))
            await hub.Pictures.KeepAsync(picture, generated.Pictures[picture.Id], TestToken);
        await hub.Archive.ChangeAsync(
            GeneratedHub.Guild,
            change =>
            {
                foreach (var one in made)
                    change.Add(one, new WriteMark(one.Learning.Author, one.Learning.SharedAt, default));
                return made.Count;
            },
            TestToken);
        return made;
    }

    private static async Task<ImportReport> CarryAsync(HubExport export, Hub from, Hub to, GuildId? guild = null)
    {
        var files = new Dictionary<string, byte[]>(export.Files);
        foreach (var (path, picture) in export.Pictures)
            files[path] = (await from.Pictures.FindAsync(picture, TestToken))!;

        var content = HubFile.Read(files[HubFile.Name], files[HubFile.PrivateName]);
        Assert.Null(content.Refusal);
        return await to.ArchiveImport.ImportAsync(guild ?? content.Value!.Guild, content.Value!, new CarriedFiles(files), TestToken);
    }

    private static async Task EditAsync(Hub hub, Learning learning, string text)
    {
        var edit = new EditLearning(learning.Id, learning.Version, new LearningPart.Text(text));
        Assert.Null((await hub.Editing.EditAsync(hub.Amina, edit, TestToken)).Refusal);
    }

    private static async Task<IEnumerable<string>> TextsAsync(Hub hub) =>
        (await hub.Archive.ListAsync(GeneratedHub.Guild, TestToken)).Select(one => one.Learning.Content.Text).Order(StringComparer.Ordinal);

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
