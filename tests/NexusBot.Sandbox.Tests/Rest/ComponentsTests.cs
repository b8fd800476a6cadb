namespace NexusBot.Sandbox.Tests.Rest;

public sealed class ComponentsTests : IAsyncLifetime
{
    private const string Button = """{"type":2,"style":1,"label":"Go","custom_id":"go"}""";

    private TinyDiscord _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData($$"""[{{Button}}]""", "components.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"type":1,"components":[]}]""", "components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData($$"""[{"type":1,"components":[{{Button}},{{Button}}]}]""", "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"custom_id":"go"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"label":"Go"}]}]""", "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"Go"}]}]""", "components.0.components.0.url", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"Go","url":"https://x.org","custom_id":"go"}]}]""", "components.0.components.0.custom_id", "BUTTON_COMPONENT_FIELD_NOT_ALLOWED")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[]}]}]""", "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","max_values":2,"options":[{"label":"a","value":"a"}]}]}]""", "components.0.components.0.max_values", "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}]}]""", "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData($$"""[{"type":1,"components":[{{Button}},{"type":5,"custom_id":"u"}]}]""", "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"t","style":1,"label":"x"}]}]""", "components.0.components.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"type":10,"content":"text"}]""", "components.0.type", "BASE_TYPE_CHOICES")]
    public async Task Components_that_discord_does_not_take_are_refused_where_they_are_wrong(string components, string path, string code)
    {
        var answer = await _discord.SayAsync($$"""{"content":"x","components":{{components}}}""");

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Contains(code, answer.ErrorsAt(path));
    }

    [Fact]
    public async Task Six_rows_or_six_buttons_in_a_row_are_too_many()
    {
        static string Buttons(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"type":2,"style":1,"label":"{{i}}","custom_id":"b{{i}}"}"""));
        var rows = string.Join(',', Enumerable.Range(0, 6).Select(i => $$"""{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"r{{i}}"}]}"""));

        var tooManyRows = await _discord.SayAsync($$"""{"content":"x","components":[{{rows}}]}""");
        var tooManyButtons = await _discord.SayAsync($$"""{"content":"x","components":[{"type":1,"components":[{{Buttons(6)}}]}]}""");

        Assert.Contains("BASE_TYPE_MAX_LENGTH", tooManyRows.ErrorsAt("components"));
        Assert.Contains("BASE_TYPE_BAD_LENGTH", tooManyButtons.ErrorsAt("components.0.components"));
    }

    [Fact]
    public async Task The_second_generation_needs_its_flag_and_stands_alone()
    {
        const string container = """{"type":17,"components":[{"type":10,"content":"hi"},{"type":14},{"type":9,"components":[{"type":10,"content":"a"}],"accessory":{"type":2,"style":1,"label":"Go","custom_id":"go"}}]}""";

        var alone = await _discord.SayAsync($$"""{"flags":32768,"components":[{{container}}]}""");
        var withContent = await _discord.SayAsync($$"""{"flags":32768,"content":"x","components":[{{container}}]}""");

        Assert.Equal(200, alone.Status);
        Assert.True(alone.Json.GetProperty("components")[0].GetProperty("components")[1].GetProperty("divider").GetBoolean());
        Assert.Contains("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", withContent.ErrorsAt("content"));
    }

    [Fact]
    public async Task A_select_is_answered_with_its_defaults()
    {
        var answer = await _discord.SayAsync("""{"content":"x","components":[{"type":1,"components":[{"type":6,"custom_id":"role"}]}]}""");

        var select = answer.Json.GetProperty("components")[0].GetProperty("components")[0];
        Assert.Equal((1, 1), (select.GetProperty("min_values").GetInt32(), select.GetProperty("max_values").GetInt32()));
    }
}
