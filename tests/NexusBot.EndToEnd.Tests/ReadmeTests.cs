using System.Globalization;

namespace NexusBot.EndToEnd.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_invitation_asks_for_the_permissions_with_which_these_tests_run()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root.FullName, "README.md"), TestContext.Current.CancellationToken);

        var permissions = ((ulong)SmallCommunity.Bot).ToString(CultureInfo.InvariantCulture);
        Assert.Contains($"&permissions={permissions}`", readme, StringComparison.Ordinal);
    }
}
