using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NexusBot.Host;
using NexusBot.Host.Options;

namespace NexusBot.Tests.Hosting;

public sealed class StartingTheHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-host-");

    [Fact]
    public void Without_a_token_one_sentence_names_the_variable_and_the_playground()
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(("Discord:Token", "")));

        Assert.StartsWith("NEXUSBOT_Discord__Token is not set", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains("src/NexusBot.Playground", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_refused_by_name()
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(("Storage:Pfad", "elsewhere")));

        Assert.Contains("Storage:Pfad", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reminders:MaxOpenOfMember", "0", "NEXUSBOT_Reminders__MaxOpenOfMember")]
    [InlineData("Reminders:MaxOpenOfGuild", "many", "NEXUSBOT_Reminders__MaxOpenOfGuild")]
    [InlineData("Log:MaxFiles", "0", "NEXUSBOT_Log__MaxFiles")]
    [InlineData("Log:MaxFiles", "many", "NEXUSBOT_Log__MaxFiles")]
    [InlineData("Log:Level", "Chatty", "NEXUSBOT_Log__Level")]
    [InlineData("Storage:Path", "", "NEXUSBOT_Storage__Path")]
    public void A_value_that_cannot_be_used_is_refused_by_its_variable(string key, string value, string variable)
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(("Discord:Token", "token"), (key, value)));

        Assert.StartsWith(variable, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_file_that_is_missing_is_refused_by_its_variable()
    {
        var configuration = new ConfigurationManager { ["Discord:Token_FILE"] = "/nowhere/token" };

        var refused = Assert.Throws<ConfigurationException>(configuration.ReadSecretFiles);

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

    [Theory]
    [InlineData("{\n  \"Log\": {\n    \"Level\" oops-a-value\n", "from line 3 on")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{ \"Discord\": { \"Token\": \"oops-a-value\" } }", "NEXUSBOT_Discord__Token")]
    public void A_settings_file_that_cannot_be_used_is_refused_without_what_it_says(string content, string expected)
    {
        var file = Path.Combine(_folder.FullName, "nexusbot.json");
        File.WriteAllText(file, content);

        var refused = Assert.Throws<ConfigurationException>(() => new ConfigurationManager().AddShippedFile(file));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("oops-a-value", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_that_is_missing_is_refused_by_name() =>
        Assert.Contains(
            "nowhere.json",
            Assert.Throws<ConfigurationException>(() => new ConfigurationManager().AddShippedFile(Path.Combine(_folder.FullName, "nowhere.json"))).Message,
            StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private IHost Create(params (string Key, string Value)[] settings) => NexusBotHost.Create([], builder =>
    {
        builder.Configuration["Storage:Path"] = _folder.FullName;
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
    });
}
