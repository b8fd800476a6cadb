using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Surface;

/// <summary>
/// What we publish must exist identically in Discord.Net 3.16.0, and must not change by accident.
/// To accept a change: NEXUSBOT_APPROVE_SURFACE=1 dotnet run --project tests/NexusBot.DiscordClient.Tests -- -class "*PublicSurfaceTests"
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string ApprovalVariable = "NEXUSBOT_APPROVE_SURFACE";

    private static readonly string[] s_surface = [.. SurfaceListing.Of(typeof(DiscordConfig).Assembly)];

    private static readonly string s_approved = Path.Combine(
        RepositoryRoot.Path, "tests", "NexusBot.DiscordClient.Tests", "Surface", "Approved.txt");

    private static readonly string s_listings = Path.Combine(RepositoryRoot.Path, "..", "shared", "discord-net-api");

    [Fact]
    public void Our_surface_is_the_approved_one()
    {
        if (Environment.GetEnvironmentVariable(ApprovalVariable) == "1")
            File.WriteAllText(s_approved, string.Join('\n', s_surface) + "\n");

        var approved = File.ReadAllLines(s_approved);

        var added = s_surface.Except(approved).Select(line => $"+ {line}");
        var removed = approved.Except(s_surface).Select(line => $"- {line}");
        var changes = string.Join('\n', added.Concat(removed));
        Assert.True(changes.Length == 0, $"To accept, run this test with {ApprovalVariable}=1.\n{changes}");
    }

    [Fact]
    public void Nothing_of_ours_is_missing_in_the_real_library()
    {
        Assert.SkipUnless(Directory.Exists(s_listings), "The listing of Discord.Net's surface is not beside the repository.");
        var listing = new DiscordNetListing(Directory.GetFiles(s_listings, "*.txt").SelectMany(File.ReadLines));

        var foreign = s_surface.Where(line => !listing.Holds(line)).ToList();

        Assert.True(foreign.Count == 0, $"Discord.Net 3.16.0 lacks:\n{string.Join('\n', foreign)}");
    }
}
