using System.Text.Json;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class RegisteringCommandsTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;

    private string Commands => $"applications/{_discord.World.Application.Id}/guilds/{_discord.Guild.Id}/commands";

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task A_new_command_is_created_and_the_same_name_updates_it()
    {
        var created = await _discord.PostAsync(Commands, """{"name":"ping","description":"Says pong"}""");
        var updated = await _discord.PostAsync(Commands, """{"name":"ping","description":"Says pong at once"}""");

        Assert.Equal(201, created.Status);
        Assert.Equal(200, updated.Status);
        Assert.Equal(created.Id, updated.Id);
        Assert.Equal("Says pong at once", updated.Json.GetProperty("description").GetString());
        Assert.NotEqual(created.Json.GetProperty("version").GetString(), updated.Json.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_201st_new_command_of_a_day_is_too_many_and_updates_do_not_count()
    {
        for (var round = 0; round < 4; round++)
            Assert.Equal(200, (await _discord.PutAsync(Commands, Fifty(round))).Status);

        var fresh = await _discord.PostAsync(Commands, """{"name":"one-more","description":"d"}""");
        var updated = await _discord.PostAsync(Commands, """{"name":"command-3-49","description":"changed"}""");
        _discord.Server.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await _discord.PostAsync(Commands, """{"name":"one-more","description":"d"}""");

        Assert.Equal((400, 30034), (fresh.Status, fresh.Code));
        Assert.Equal(200, updated.Status);
        Assert.Equal(201, tomorrow.Status);
    }

    [Fact]
    public async Task A_bulk_overwrite_replaces_all_and_keeps_the_ids_of_names_that_stay()
    {
        var before = await _discord.PutAsync(Commands, """[{"name":"ping","description":"a"},{"name":"help","description":"b"}]""");

        var after = await _discord.PutAsync(Commands, """[{"name":"help","description":"c"},{"name":"Report","type":3}]""");
        var listed = await _discord.GetAsync(Commands);

        Assert.Equal(200, after.Status);
        Assert.Equal(["help", "Report"], Names(listed.Json));
        Assert.Equal(before.Json[1].GetProperty("id").GetString(), after.Json[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_patch_changes_only_what_it_names()
    {
        var created = await _discord.PostAsync(Commands, """{"name":"learning","description":"a","options":[{"type":1,"name":"share","description":"b"}]}""");

        var patched = await _discord.PatchAsync($"{Commands}/{created.Id}", """{"description":"changed","default_member_permissions":"32"}""");

        Assert.Equal("changed", patched.Json.GetProperty("description").GetString());
        Assert.Equal("32", patched.Json.GetProperty("default_member_permissions").GetString());
        Assert.Equal("share", patched.Json.GetProperty("options")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_deleted_command_is_unknown()
    {
        var created = await _discord.PostAsync(Commands, """{"name":"ping","description":"a"}""");

        var deleted = await _discord.DeleteAsync($"{Commands}/{created.Id}");
        var again = await _discord.GetAsync($"{Commands}/{created.Id}");

        Assert.Equal(204, deleted.Status);
        Assert.Equal((404, 10063), (again.Status, again.Code));
    }

    [Theory]
    [InlineData("""{"description":"a"}""", "name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"has space","description":"a"}""", "name", "STRING_TYPE_REGEX")]
    [InlineData("""{"name":"Upper","description":"a"}""", "name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"x","description":""}""", "description", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"name":"x","type":2,"description":"a"}""", "description", "APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET")]
    [InlineData("""{"name":"x","description":"a","name_localizations":{"xx":"y"}}""", "name_localizations.xx", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"x","description":"a","options":[{"type":3,"name":"o"}]}""", "options.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"p","description":"d","required":true}]}""",
        "options.1.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":3,"name":"o","description":"d"},{"type":4,"name":"o","description":"d"}]}""",
        "options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":1,"name":"o","description":"d"},{"type":4,"name":"p","description":"d"}]}""",
        "options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":3,"name":"o","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}""",
        "options.0.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":5,"name":"o","description":"d","autocomplete":true}]}""",
        "options.0.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID_OPTION_TYPE")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":2,"name":"g","description":"d"}]}""",
        "options.0.options", "BASE_TYPE_REQUIRED")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":4,"name":"o","description":"d","choices":[{"name":"n","value":"text"}]}]}""",
        "options.0.choices.0.value", "NUMBER_TYPE_COERCE")]
    [InlineData(
        """{"name":"x","description":"a","options":[{"type":3,"name":"o","description":"d","min_length":9,"max_length":2}]}""",
        "options.0.min_length", "APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_TOO_LARGE")]
    public async Task A_command_that_discord_does_not_take_is_refused_where_it_is_wrong(string json, string path, string code)
    {
        var answer = await _discord.PostAsync(Commands, json);

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Contains(code, answer.ErrorsAt(path));
    }

    [Fact]
    public async Task Twenty_six_options_or_choices_are_too_many()
    {
        var options = string.Join(',', Enumerable.Range(0, 26).Select(i => $$"""{"type":3,"name":"o{{i}}","description":"d"}"""));
        var choices = string.Join(',', Enumerable.Range(0, 26).Select(i => $$"""{"name":"c{{i}}","value":"v"}"""));

        var tooManyOptions = await _discord.PostAsync(Commands, $$"""{"name":"x","description":"a","options":[{{options}}]}""");
        var tooManyChoices = await _discord.PostAsync(
            Commands, $$"""{"name":"x","description":"a","options":[{"type":3,"name":"o","description":"d","choices":[{{choices}}]}]}""");

        Assert.Contains("BASE_TYPE_MAX_LENGTH", tooManyOptions.ErrorsAt("options"));
        Assert.Contains("BASE_TYPE_MAX_LENGTH", tooManyChoices.ErrorsAt("options.0.choices"));
    }

    [Fact]
    public async Task More_than_8000_characters_in_all_are_too_many()
    {
        var text = new string('x', 100);
        var choices = string.Join(',', Enumerable.Range(0, 25).Select(i => $$"""{"name":"{{i:00}}{{text[2..]}}","value":"{{text}}"}"""));
        var options = string.Join(',', Enumerable.Range(0, 2).Select(i => $$"""{"type":3,"name":"o{{i}}","description":"{{text}}","choices":[{{choices}}]}"""));

        var answer = await _discord.PostAsync(Commands, $$"""{"name":"x","description":"a","options":[{{options}}]}""");

        Assert.Contains("APPLICATION_COMMAND_TOO_LARGE", answer.ErrorsAt(""));
    }

    [Fact]
    public async Task The_sixteenth_message_command_is_too_many()
    {
        var list = string.Join(',', Enumerable.Range(0, 16).Select(i => $$"""{"name":"Do {{i}}","type":3}"""));

        var answer = await _discord.PutAsync(Commands, $"[{list}]");

        Assert.Equal((400, 30032), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("null", "BASE_TYPE_REQUIRED")]
    [InlineData("{}", "LIST_TYPE_CONVERT")]
    public async Task A_bulk_overwrite_without_a_list_removes_nothing(string json, string code)
    {
        await _discord.PostAsync(Commands, """{"name":"ping","description":"a"}""");

        var answer = await _discord.PutAsync(Commands, json);

        Assert.Equal([code], answer.ErrorsAt(""));
        Assert.Equal(["ping"], Names((await _discord.GetAsync(Commands)).Json));
    }

    [Fact]
    public async Task Another_applications_commands_are_forbidden()
    {
        var answer = await _discord.GetAsync($"applications/1/guilds/{_discord.Guild.Id}/commands");

        Assert.Equal((403, 20012), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Global_commands_are_a_scope_of_their_own()
    {
        await _discord.PostAsync(Commands, """{"name":"ping","description":"a"}""");
        var created = await _discord.PostAsync(
            $"applications/{_discord.World.Application.Id}/commands", """{"name":"ping","description":"b","contexts":[0,1]}""");

        var listed = await _discord.GetAsync($"applications/{_discord.World.Application.Id}/commands");

        Assert.Equal(201, created.Status);
        Assert.Equal(["ping"], Names(listed.Json));
        Assert.False(listed.Json[0].TryGetProperty("guild_id", out _));
    }

    private static string Fifty(int round) =>
        $"[{string.Join(',', Enumerable.Range(0, 50).Select(number => $$"""{"name":"command-{{round}}-{{number}}","description":"d"}"""))}]";

    private static string[] Names(JsonElement commands) => [.. commands.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];
}
