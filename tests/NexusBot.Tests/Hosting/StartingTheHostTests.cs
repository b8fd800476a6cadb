using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NexusBot.Host;
using NexusBot.Host.Options;

namespace NexusBot.Tests.Hosting;

public sealed class StartingTheHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-host-");

    [Fact]
    public async Task Without_a_token_the_start_names_the_variable_and_the_playground()
    {
        using var host = Create(("Discord:Token", ""));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("NEXUSBOT_Discord__Token", refused.Message, StringComparison.Ordinal);
        Assert.Contains("src/NexusBot.Playground", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_refused_by_name()
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(("Storage:Pfad", "elsewhere")));

        Assert.Contains("Storage:Pfad", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_out_of_range_is_refused_by_name()
    {
        using var host = Create(("Discord:Token", "token"), ("Log:MaxFiles", "0"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("NEXUSBOT_Log__MaxFiles", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_file_that_is_missing_is_refused_by_its_variable()
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(("Discord:Token_FILE", "/nowhere/token")));

        Assert.Contains("NEXUSBOT_Discord__Token_FILE", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_read_from_the_file_that_is_named()
    {
        var file = Path.Combine(_folder.FullName, "token");
        File.WriteAllText(file, "from-a-file\n");
        var configuration = new ConfigurationManager { ["Discord:Token_FILE"] = file };

        configuration.ReadSecretFiles();

        Assert.Equal("from-a-file", configuration["Discord:Token"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IHost Create(params (string Key, string Value)[] settings) =>
        NexusBotHost.Create([], builder => builder.Configuration.AddInMemoryCollection(
            settings.Prepend(("Storage:Path", _folder.FullName)).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))));
}
