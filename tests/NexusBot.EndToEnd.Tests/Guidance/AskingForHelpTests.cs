using System.Text.RegularExpressions;

namespace NexusBot.EndToEnd.Tests.Guidance;

public sealed partial class AskingForHelpTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Theory]
    [InlineData("Amina")]
    [InlineData("Tendai")]
    [InlineData("Grace")]
    public async Task Help_lists_exactly_the_slash_commands_that_the_caller_may_use(string name)
    {
        var person = _hub.Discord.Member(name);

        var help = await person.RunsAsync("/help");
        var offered = (await person.CommandsAsync()).Where(command => command.StartsWith('/'));

        Assert.True(help.IsPrivate);
        Assert.Equal(offered.Where(command => command.StartsWith('/')).Order(), Command().Matches(help.Everything).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public async Task Help_names_what_stands_in_the_menus_of_members_and_messages()
    {
        var help = await _hub.Kwame.RunsAsync("/help");

        var fields = help.Embeds[0].Fields.ToDictionary(field => field.Name, field => field.Value);
        Assert.Contains("View profile", fields["In a member's menu, under Apps"], StringComparison.Ordinal);
        Assert.All(
            ["Remind me", "Save as learning"],
            name => Assert.Contains(name, fields["In a message's menu, under Apps"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ping_tells_the_times_of_gateway_answers_and_store()
    {
        await _hub.Kwame.RunsAsync("/ping");

        var pong = await _hub.Kwame.RunsAsync("/ping");

        Assert.True(pong.IsPrivate);
        Assert.Matches(@"^Pong! Gateway [0-9]+ ms, latest answer [0-9]+ ms, store [0-9]+\.[0-9] ms\.$", pong.Text);
    }

    [Fact]
    public async Task A_command_that_was_renamed_since_tells_to_reload()
    {
        var answer = await _hub.Kwame.ForgesAsync("/learning list", ("sorted-by", "size"), ("kind", "Poetry"));

        Assert.True(answer.IsPrivate);
        Assert.Matches("Reload Discord|Pick from what Discord suggests", answer.Text);
    }

    // What is in menus is not typed. What is typed stands at the beginning of a line of its own.
    [GeneratedRegex("^(?:[^`\n]*: )?`(/[a-z -]+)` ", RegexOptions.Multiline)]
    private static partial Regex Command();
}
