using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Tests.Pairing;

/// <summary>What a member's own file tells of their pairs, and what of a partner it leaves out.</summary>
public sealed class TellingOfPairsTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_why_with_what_task_and_which_times_were_proposed()
    {
        using var hub = await PairedAsync();

        var partnership = await TellAsync(hub);

        Assert.Equal("102", partnership["with"]![0]!.ToString());
        Assert.NotEmpty(partnership["task"]!.ToString());
        Assert.Equal(3, partnership["proposed"]!.AsArray().Count);
        Assert.Equal(20, partnership["why"]![0]!["sharedHours"]!.GetValue<double>(), tolerance: 8);
    }

    [Fact]
    public async Task Of_a_partner_it_tells_no_more_than_the_partner_shows()
    {
        using var hub = await PairedAsync();
        foreach (var field in (ProfileField[])[ProfileField.Hours, ProfileField.Wants, ProfileField.Knows])
            await hub.Profiles.ShowToAsync(hub.Brian, field, Visibility.Nobody, TestToken);

        var partnership = await TellAsync(hub);

        Assert.Null(partnership["proposed"]);
        Assert.Null(partnership["why"]![0]!["sharedHours"]);
        Assert.Null(partnership["why"]![0]!["youTeach"]);
        Assert.Null(partnership["why"]![0]!["youLearn"]);
    }

    private static async Task<JsonObject> TellAsync(Hub hub) =>
        (await hub.Records.TellAsync(hub.Amina, TestToken)).Value!.Sections.Single(section => section.Name == "partnerships").Items[0];

    private static async Task<Hub> PairedAsync()
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        return hub;
    }
}
