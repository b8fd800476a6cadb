using System.Text.Json;
using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;

namespace NexusBot.Tests.Members;

public sealed class ErasingOneselfTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_member_sees_everything_of_theirs_and_nothing_of_others()
    {
        await LiveAsync(_hub.Amina);
        await LiveAsync(_hub.Brian, "Brian's own");
        await _hub.ShareAsync(_hub.Elsewhere, Some.ShareLearning("In another hub"));

        var file = (await _hub.Records.TellAsync(_hub.Amina, TestToken)).Value!;

        var json = JsonDocument.Parse(file.ToJson()).RootElement;
        Assert.Equal("Africa/Nairobi", json.GetProperty("profile")[0].GetProperty("zone").GetString());
        Assert.Equal("Span<T> basics", json.GetProperty("learnings")[0].GetProperty("title").GetString());
        Assert.Equal("Water the plants & <b>", json.GetProperty("reminders")[0].GetProperty("text").GetString());
        Assert.Equal(1, json.GetProperty("learnings").GetArrayLength());
        Assert.DoesNotContain("Brian's own", json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_takes_all_of_it_and_leaves_others_and_other_hubs_alone()
    {
        await LiveAsync(_hub.Amina);
        await LiveAsync(_hub.Brian, "Brian's own");
        var elsewhere = await _hub.ShareAsync(_hub.Elsewhere, Some.ShareLearning("In another hub"));

        var outcome = await _hub.Records.EraseAsync(_hub.Amina, Erasure.Everything, TestToken);

        Assert.Equal(Erasure.Everything, outcome.Value);
        Assert.True((await _hub.Records.TellAsync(_hub.Amina, TestToken)).Value!.IsEmpty);
        Assert.Equal(["Brian's own"], (await _hub.Archive.ListAsync(_hub.Amina.Guild, TestToken)).Select(one => one.Learning.Content.Title));
        Assert.Single((await _hub.Records.TellAsync(_hub.Brian, TestToken)).Value!.Sections.Single(section => section.Name == "reminders").Items);
        Assert.Equal([elsewhere.Id], (await _hub.Archive.ListAsync(_hub.Elsewhere.Guild, TestToken)).Select(one => one.Learning.Id));
    }

    [Fact]
    public async Task What_is_left_belongs_to_nobody_and_no_later_member_can_claim_it()
    {
        await LiveAsync(_hub.Amina);

        await _hub.Records.EraseAsync(_hub.Amina, Erasure.LeaveSharedWork, TestToken);

        var left = Assert.Single(await _hub.Archive.ListAsync(_hub.Amina.Guild, TestToken)).Learning;
        Assert.Equal(MemberId.Nobody, left.Author);
        Assert.Equal("rights.not-allowed", (await _hub.Removal.DeleteAsync(_hub.Amina, left.Id, TestToken)).Refusal!.Code);
        Assert.True((await _hub.Records.TellAsync(_hub.Amina, TestToken)).Value!.IsEmpty);
        Assert.Null((await _hub.Removal.DeleteAsync(_hub.Wanjiru, left.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task What_nobody_shared_goes_into_an_export_and_comes_back_from_it()
    {
        await LiveAsync(_hub.Amina);
        await _hub.Records.EraseAsync(_hub.Amina, Erasure.LeaveSharedWork, TestToken);
        using var there = new Hub();

        var export = await _hub.Exporter.ExportAsync(_hub.Amina.Guild, TestToken);
        var content = HubFile.Read(export.Files[HubFile.Name], export.Files[HubFile.PrivateName]).Value!;

        Assert.Equal(MemberId.Nobody, Assert.Single(content.Learnings).Learning.Author);
        Assert.DoesNotContain(export.Files.Values, file => System.Text.Encoding.UTF8.GetString(file).Contains("discord.com/users/0", StringComparison.Ordinal));
    }

    private async Task LiveAsync(Caller member, string title = "Span<T> basics")
    {
        await _hub.Profiles.SetZoneAsync(member, "Nairobi", TestToken);
        await _hub.ShareAsync(member with { Interaction = new InteractionId(member.Interaction.Value + 1000) }, Some.ShareLearning(title));
        var reminded = await _hub.Reminders.RemindAsync(
            member with { Interaction = new InteractionId(member.Interaction.Value + 2000) }, new RemindMe("Water the plants & <b>", "in 2 hours", null), TestToken);
        Assert.Null(reminded.Refusal);
    }
}
